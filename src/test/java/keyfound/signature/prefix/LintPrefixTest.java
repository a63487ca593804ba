package keyfound.signature.prefix;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LintPrefixTest {

    @Test
    void lineColumnAndLevelOfAFindingComeOff() {
        String line = "12:5  error  'x' is never used";
        assertThat(line.substring(end(line)).strip()).isEqualTo("'x' is never used");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "12:5", "10:22 error in the night", "10:22  somewhere  else", "12:5  error" })
    void aTimeOrALineWithoutALevelStays(String line) {
        assertThat(end(line)).isZero();
    }

    private static int end(String line) {
        return new LintPrefix().end(line, 0, new PeeledLine());
    }

}
