package keyfound.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class StopWordsTest {

    @Test
    void aSearchDropsDirectionsAndARewordedQuestionKeepsThem() {
        assertThat(StopWords.SEARCH.contains("to")).isTrue();
        assertThat(StopWords.SEARCH.contains("from")).isTrue();
        assertThat(StopWords.REWORDING.contains("to")).isFalse();
        assertThat(StopWords.REWORDING.contains("from")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void noSetHoldsWhatTurnsAQuestionRoundOrSaysSomething(StopWords words) {
        assertThat(words.contains("not")).isFalse();
        assertThat(words.contains("without")).isFalse();
        assertThat(words.contains("没")).isFalse();
        assertThat(words.contains("error")).isFalse();
        assertThat(words.contains("")).isFalse();
    }

    @Test
    void theRestsOfContractionsComeAndGo() {
        assertThat(StopWords.REWORDING.contains("doesn")).isTrue();
        assertThat(StopWords.REWORDING.contains("ll")).isTrue();
        assertThat(StopWords.REWORDING.contains("t")).as("what is left of a negation").isFalse();
    }

    @Test
    void chineseIsComparedCharacterByCharacter() {
        assertThat(StopWords.REWORDING_CHINESE.contains("吗")).isTrue();
        assertThat(StopWords.REWORDING_CHINESE.contains("请问")).isFalse();
        assertThat(StopWords.SEARCH.contains("吗")).isFalse();
    }

    @Test
    void wordsAreGivenInLowerCase() {
        assertThat(StopWords.ID.contains("the")).isTrue();
        assertThat(StopWords.ID.contains("The")).isFalse();
    }

}
