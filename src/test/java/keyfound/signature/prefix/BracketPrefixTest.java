package keyfound.signature.prefix;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class BracketPrefixTest {

    private final PeeledLine peeled = new PeeledLine();

    @ParameterizedTest
    @ValueSource(strings = { "[ERROR] disk full", "[worker-14] disk full", "[com.example.Main] disk full",
            "(main) disk full", "<3> disk full", "[2025-06-24 14:36:31] disk full", "[4711] disk full" })
    void whatALoggerPutsInBracketsComesOff(String line) {
        assertThat(rest(line)).isEqualTo(" disk full");
    }

    @Test
    void aLevelAndATimeAreNoted() {
        rest("[2025-06-24T14:36:31Z WARN crate::module] disk full");

        assertThat(this.peeled.isStamped()).isTrue();
        assertThat(this.peeled.level()).contains(Level.WARN);
    }

    @ParameterizedTest
    @ValueSource(strings = { "[E0382] use of moved value", "[Errno 28] No space left", "(connection refused) by peer",
            "[never closed", "[] is empty", "plain words", "", "【提示】磁盘已满" })
    void aCodeAFailureAndPlainWordsStay(String line) {
        assertThat(rest(line)).isEqualTo(line);
    }

    private String rest(String line) {
        return line.substring(new BracketPrefix().end(line, 0, this.peeled));
    }

}
