package keyfound.signature.token;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class QuotesTest {

    @ParameterizedTest
    @ValueSource(strings = { "'te'", "\"avg\"", "`TaskQueue`", "‘x’", "“x”", "「配置」", "`dlopen'", "'two words'" })
    void aShortValueIsClosedAtItsMark(String text) {
        assertThat(Quotes.close(text + " is gone", 0)).isEqualTo(text.length() - 1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "'the file is gone'", "\"cannot open the file\"", "'never closed", "''", "' a'", "plain" })
    void aSentenceAndAnOpenMarkAreNoValue(String text) {
        assertThat(Quotes.close(text, 0)).isNegative();
    }

    @Test
    void aTermOfManyPartsIsNoValue() {
        assertThat(Quotes.close("\"{start_failure,kernel,{shutdown,{failed_to_start_child,crypto}}}\"", 0))
            .isNegative();
        assertThat(Quotes.close("\"{gone,crypto}\"", 0)).isPositive();
    }

    @Test
    void anApostropheOpensNothing() {
        assertThat(Quotes.close("can't open 'a'", 3)).isNegative();
    }

    @Test
    void whatIsVeryLongIsNoValue() {
        assertThat(Quotes.close("'" + "a".repeat(100_000) + "'", 0)).isNegative();
    }

}
