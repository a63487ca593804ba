package keyfound.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import keyfound.api.json.ApiLinks;

/// A small script for shells and builds, which asks this server and needs curl only.
@RestController
@Hidden
class ShellScript {

    private static final String FILE = "/keyfound/shell/keyfound.sh";

    /// Where the script has the address of its server.
    private static final String SERVER = "@SERVER@";

    private final ApiLinks links;

    private final String script;

    ShellScript(ApiLinks links) throws IOException {
        this.links = links;
        try (InputStream in = Objects.requireNonNull(ShellScript.class.getResourceAsStream(FILE))) {
            this.script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// The address of a server has no letter that a shell reads as more than itself: it
    /// stands in quotes, and quotes, blanks, backslashes and `$` are no letters of one.
    @GetMapping("/keyfound.sh")
    ResponseEntity<String> script() {
        String server = this.links.site();
        String address = server.matches("https?://[\\w.:/\\[\\]~-]+") ? server : "";
        return ResponseEntity.ok()
            .contentType(new MediaType("text", "x-shellscript", StandardCharsets.UTF_8))
            .cacheControl(CacheControl.noCache().cachePrivate())
            .body(this.script.replace(SERVER, address));
    }

}
