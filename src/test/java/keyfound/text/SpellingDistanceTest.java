package keyfound.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/// There were two counts: one took swapped neighbours for two mistakes. A swap is one
/// slip of the fingers, so it counts as one.
class SpellingDistanceTest {

    @Test
    void twoSwappedLettersAreOneMistake() {
        assertThat(SpellingDistance.between("serach", "search")).isEqualTo(1);
        assertThat(SpellingDistance.isOneOff("tilte", "title")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({ "titel1, titel", "itle, title", "titke, title", "titles, title", "磁盘慢, 磁盘满" })
    void aLetterPutInLeftOutOrChangedIsOneMistake(String one, String other) {
        assertThat(SpellingDistance.between(one, other)).isEqualTo(1);
        assertThat(SpellingDistance.between(other, one)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({ "'', '', 0", "'', abc, 3", "same, same, 0", "kitten, sitting, 3", "badc, abcd, 2", "ca, abc, 3" })
    void mistakesAddUpAndASwappedPairIsNotMendedFurther(String one, String other, int mistakes) {
        assertThat(SpellingDistance.between(one, other)).isEqualTo(mistakes);
    }

    @ParameterizedTest
    @CsvSource({ "TITLE, title", "Lnag, lang", "twinn, twin" })
    void caseOrOneLetterIsOneOff(String key, String known) {
        assertThat(SpellingDistance.isOneOff(key, known)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({ "titlexx, title", "ttiel, title", "'', lang", "order, title" })
    void twoMistakesAreNot(String key, String known) {
        assertThat(SpellingDistance.isOneOff(key, known)).isFalse();
    }

    @Test
    void ofAVeryShortNameOnlyTheCaseMayDiffer() {
        assertThat(SpellingDistance.isOneOff("TAG", "tag")).isTrue();
        assertThat(SpellingDistance.isOneOff("tab", "tag")).isFalse();
        assertThat(SpellingDistance.isOneOff("tags", "tag")).isFalse();
    }

}
