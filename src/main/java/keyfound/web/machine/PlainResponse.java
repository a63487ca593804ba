package keyfound.web.machine;

import java.nio.charset.StandardCharsets;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A text with its type, sent whatever types the request accepts.
public final class PlainResponse {

    static final String MARKDOWN = "text/markdown";

    static final String PLAIN = "text/plain";

    private PlainResponse() {
    }

    public static ResponseEntity<String> of(String type, String text) {
        return ResponseEntity.ok()
            .contentType(new MediaType(MediaType.valueOf(type), StandardCharsets.UTF_8))
            .body(text);
    }

}
