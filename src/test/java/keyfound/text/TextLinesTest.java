package keyfound.text;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TextLinesTest {

    @ParameterizedTest
    @ValueSource(
            strings = { "", "a", "a\n", "a\n\n", "\n", "\r", "\r\n", "a\r\nb", "a\rb\n\rc", "\n\na\r\r\n", " a \t\nb" })
    void theLinesAreThoseOfTheJdk(String text) {
        assertThat(TextLines.of(text)).isEqualTo(text.lines().toList());
    }

}
