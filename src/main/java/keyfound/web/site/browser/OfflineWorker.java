package keyfound.web.site.browser;

import java.time.Duration;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The script that keeps answers in the browser. It stands at the root, because a browser
/// lets it see the pages below its own address only.
@Controller
final class OfflineWorker {

    /// Takes the place of a worker that was started before the setting was turned off.
    private static final String GONE = """
            self.addEventListener("install", () => self.skipWaiting());
            self.addEventListener("activate", (event) => event.waitUntil(Promise.all([caches.delete("keyfound-pages"),
              caches.delete("keyfound-assets"), self.registration.unregister()])));
            """;

    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");

    private final PageFeatures features;

    OfflineWorker(PageFeatures features) {
        this.features = features;
    }

    @GetMapping("/offline-worker.js")
    ResponseEntity<?> worker() {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(HttpStatus.OK)
            .contentType(SCRIPT)
            .cacheControl(CacheControl.maxAge(Duration.ofHours(1)));
        Resource script = new ClassPathResource("static/offline-worker.js");
        return this.features.offline() ? answer.body(script) : answer.body(GONE);
    }

}
