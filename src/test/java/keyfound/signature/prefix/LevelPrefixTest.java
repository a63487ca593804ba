package keyfound.signature.prefix;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LevelPrefixTest {

    private final PeeledLine peeled = new PeeledLine();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ERROR disk full | ERROR | disk full
            error: disk full | ERROR | disk full
            WARN  disk full | WARN | disk full
            FATAL: disk full | FATAL | disk full
            ERR! disk full | ERROR | disk full
            error TS2322: not assignable | ERROR | TS2322: not assignable
            ERROR:root:disk full | ERROR | disk full
            错误：磁盘已满 | ERROR | 磁盘已满
            """)
    void aLevelInFrontComesOffAndIsNoted(String line, Level level, String rest) {
        assertThat(rest(line)).isEqualTo(rest);
        assertThat(this.peeled.level()).contains(level);
    }

    @ParameterizedTest
    @ValueSource(strings = { "error while loading shared libraries", "Error opening file",
            "ERROR 1045 (28000): Access denied", "disk full", "", "磁盘已满", "HTTP Error 422",
            "error:0A000086:SSL routines::certificate verify failed" })
    void whatBelongsToTheSentenceStays(String line) {
        assertThat(rest(line)).isEqualTo(line);
        assertThat(this.peeled.level()).isEmpty();
    }

    private String rest(String line) {
        return line.substring(Math.max(0, new LevelPrefix().end(line, 0, this.peeled))).strip();
    }

}
