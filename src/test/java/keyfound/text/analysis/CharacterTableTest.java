package keyfound.text.analysis;

import com.ibm.icu.text.Transliterator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CharacterTableTest {

    @Test
    void traditionalCharactersFoldToWhatIcuMakesOfThem() {
        Transliterator simplify = Transliterator.getInstance("Traditional-Simplified");
        for (char unit = '\u3400'; unit < '\uA000'; unit++) {
            String simplified = simplify.transliterate(String.valueOf(unit));
            assertThat(CharacterTable.folded(unit)).isEqualTo((simplified.length() == 1) ? simplified.charAt(0) : unit);
        }
    }

    @Test
    void foldingLettersTwiceChangesNothingMore() {
        for (int unit = 0; unit < '\u3400'; unit++) {
            char once = CharacterTable.folded((char) unit);
            assertThat(CharacterTable.folded(once)).as("U+%04X", unit).isEqualTo(once);
        }
    }

}
