package keyfound.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class EnglishFormsTest {

    @ParameterizedTest
    @CsvSource({ "stopped, stop", "hanging, hang", "closed, close", "closing, close", "copies, copy", "copied, copy",
            "submitting, submit", "connection, connect", "printer, print", "matches, match" })
    void theBaseFormIsAmongTheGuesses(String word, String base) {
        assertThat(EnglishForms.of(word)).contains(base);
    }

    @Test
    void theWordItselfComesFirstAndItsPlainStemNext() {
        assertThat(EnglishForms.of("keys")).containsExactly("keys", "key", "keye");
        assertThat(EnglishForms.of("hanging")).startsWith("hanging", "hang");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "was", "bed", "ring", "disk", "磁盘" })
    void aWordWithoutAnEndingOrTooShortForOneHasNoOtherForm(String word) {
        assertThat(EnglishForms.of(word)).containsExactly(word);
    }

    @ParameterizedTest
    @CsvSource({ "keys, key", "class, class", "gas, gas", "disk, disk", "'', ''" })
    void onlyThePluralLosesItsEnding(String word, String singular) {
        assertThat(EnglishForms.singular(word)).isEqualTo(singular);
    }

}
