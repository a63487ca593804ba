package keyfound.signature.scan;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class EscapesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            plain" rest | plain
            say \\"no\\"" rest | say "no"
            C:\\\\app" rest | C:\\app
            \\u78c1\\u76d8 full" rest | 磁盘 full
            \\u00zz" rest | u00zz
            """)
    void aStringIsReadToItsClosingMark(String text, String value) {
        int[] behind = new int[1];

        assertThat(decoded(text, behind)).isEqualTo(value);
        assertThat(text.substring(behind[0])).isEqualTo(" rest");
    }

    @Test
    void lineBreaksAndTabsAreReal() {
        assertThat(decoded("a\\n\\tb\"", new int[1])).isEqualTo("a\n\tb");
    }

    @Test
    void aTextThatWasCutIsReadToItsEnd() {
        int[] behind = new int[1];
        String cut = "磁盘 ".repeat(20_000);

        assertThat(decoded(cut, behind)).isEqualTo(cut);
        assertThat(behind[0]).isEqualTo(cut.length());
        assertThat(decoded("", behind)).isEmpty();
        assertThat(decoded("half\\", behind)).startsWith("half");
    }

    private static String decoded(String text, int[] behind) {
        int[] origins = new int[text.length()];
        Arrays.setAll(origins, at -> at);
        return Escapes.decode(new TracedText(text, origins, LineStarts.of(text)), 0, behind).text();
    }

}
