package keyfound.lucene;

import com.ibm.icu.text.Transliterator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LettersTest {

    @Test
    void traditionalCharactersFoldToWhatIcuMakesOfThem() {
        Transliterator simplify = Transliterator.getInstance("Traditional-Simplified");
        for (char unit = '\u3400'; unit < '\uA000'; unit++) {
            String simplified = simplify.transliterate(String.valueOf(unit));
            assertThat(Letters.folded(unit)).isEqualTo((simplified.length() == 1) ? simplified.charAt(0) : unit);
        }
    }

    @Test
    void foldingLettersTwiceChangesNothingMore() {
        for (int unit = 0; unit < '\u3400'; unit++) {
            char once = Letters.folded((char) unit);
            assertThat(Letters.folded(once)).as("U+%04X", unit).isEqualTo(once);
        }
    }

}
