package keyfound.web.machine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;
import keyfound.publication.Publisher;
import keyfound.web.site.WebSettings;
import keyfound.web.site.failure.PageNotShown;

/// The pictures that other sites show beside a link to a page (`og:image`).
@Controller
final class PictureController {

    private static final Logger LOG = LoggerFactory.getLogger(PictureController.class);

    /// Pictures of about 30 KB.
    private static final int MOST_KEPT = 200;

    private final Publisher publisher;

    private final String site;

    private final Map<String, byte[]> drawn = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > MOST_KEPT;
        }
    });

    PictureController(Publisher publisher, WebSettings settings) {
        this.publisher = publisher;
        this.site = settings.name();
    }

    @GetMapping("/picture.png")
    ResponseEntity<byte[]> site() {
        return png("");
    }

    @GetMapping("/picture/{id}.png")
    ResponseEntity<byte[]> entry(@PathVariable String id) {
        Optional<String> question = Optional.of(id)
            .filter(EntryId::isValid)
            .map(EntryId::new)
            .flatMap(valid -> this.publisher.read(publication -> publication.catalog().entry(valid)))
            .map(EntryOutline::question);
        return png(question.orElseThrow(() -> PageNotShown.missing(id)));
    }

    private ResponseEntity<byte[]> png(String title) {
        try {
            return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(this.drawn.computeIfAbsent(title, text -> SharedPicture.of(this.site, text)));
        }
        catch (LinkageError | RuntimeException noFonts) {
            // an image of Java without its desktop, or a machine without fonts
            LOG.debug("no picture can be drawn", noFonts);
            throw PageNotShown.missing("");
        }
    }

}
