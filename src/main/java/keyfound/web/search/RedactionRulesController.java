package keyfound.web.search;

import java.time.Duration;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import keyfound.redaction.Redaction;

/// Gives the browser the rules by which the server hides secrets: our own pages, and the
/// script that other sites embed.
@RestController
final class RedactionRulesController {

    private static final Duration HOUR = Duration.ofHours(1);

    @GetMapping({ "/assets/redaction-rules.json", "/embed/rules.json" })
    ResponseEntity<String> rules() {
        return ResponseEntity.ok()
            .contentType(MediaType.APPLICATION_JSON)
            .cacheControl(CacheControl.maxAge(HOUR).cachePublic())
            .body(Redaction.rulesJson());
    }

}
