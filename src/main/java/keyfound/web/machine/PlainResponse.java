package keyfound.web.machine;

import java.nio.charset.StandardCharsets;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A text with its type, sent whatever types the request accepts.
public final class PlainResponse {

    public static final String MARKDOWN = "text/markdown";

    /// Condition of a mapping for those who ask for a text by name.
    public static final String ASKED_FOR_TEXT = "Accept!=*/*";

    /// How many tokens the text costs a language model, about.
    public static final String TOKENS = "X-Markdown-Tokens";

    static final String PLAIN = "text/plain";

    /// Of an address in a header: the server allows 8 KiB for all of them, and a search
    /// may be longer.
    static final int LONGEST_LINK = 2_000;

    private PlainResponse() {
    }

    /// Markdown, with an estimate of its tokens under the name that others use.
    /// @param page absolute address of the same page for people
    public static ResponseEntity<String> markdown(String text, String page) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
            .contentType(new MediaType(MediaType.valueOf(MARKDOWN), StandardCharsets.UTF_8))
            .header(TOKENS, String.valueOf(TokenCount.of(text)));
        if (page.length() <= LONGEST_LINK) {
            answer.header(HttpHeaders.LINK, "<" + page + ">; rel=\"canonical\"; type=\"text/html\"");
        }
        return answer.body(text);
    }

    public static ResponseEntity<String> of(String type, String text) {
        return ResponseEntity.ok()
            .contentType(new MediaType(MediaType.valueOf(type), StandardCharsets.UTF_8))
            .body(text);
    }

}
