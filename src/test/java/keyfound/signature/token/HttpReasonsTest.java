package keyfound.signature.token;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class HttpReasonsTest {

    @ParameterizedTest
    @ValueSource(strings = { "404 Not Found", "404: not found", "404 - NOT FOUND", "502 Bad Gateway",
            "413 Payload Too Large", "413 Request Entity Too Large", "429 Too Many Requests from here" })
    void theReasonOfAStatusIsKnownBehindIt(String text) {
        assertThat(follows(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "404 files", "404 Bad Gateway", "404", "404Not Found", "299 Not Found", "404 未找到" })
    void anythingElseIsNoReason(String text) {
        assertThat(follows(text)).isFalse();
    }

    private static boolean follows(String text) {
        return HttpReasons.follows(text, Integer.parseInt(text.substring(0, 3)), 3);
    }

}
