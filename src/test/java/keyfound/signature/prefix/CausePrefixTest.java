package keyfound.signature.prefix;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CausePrefixTest {

    private final PeeledLine peeled = new PeeledLine();

    @ParameterizedTest
    @ValueSource(strings = { "Caused by: broken pipe", "Suppressed: broken pipe", "[cause]: broken pipe" })
    void whatCausedAnExceptionIsNotedAsACause(String line) {
        assertThat(rest(line)).isEqualTo("broken pipe");
        assertThat(this.peeled.isCause()).isTrue();
        assertThat(this.peeled.isMarked()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "Exception in thread \"main\" broken pipe", "Unhandled exception. broken pipe",
            "Uncaught (in promise) broken pipe", "thread 'main' panicked at broken pipe", "fatal error: broken pipe" })
    void wordsThatAnnounceAnExceptionComeOffAndAreNoted(String line) {
        assertThat(rest(line).strip()).isEqualTo("broken pipe");
        assertThat(this.peeled.isMarked()).isTrue();
        assertThat(this.peeled.isCause()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "broken pipe", "Causes are many", "thread 'main' has finished", "由于磁盘已满" })
    void anythingElseStays(String line) {
        assertThat(rest(line)).isEqualTo(line);
        assertThat(this.peeled.isCause() || this.peeled.isMarked()).isFalse();
    }

    private String rest(String line) {
        return line.substring(new CausePrefix().end(line, 0, this.peeled));
    }

}
