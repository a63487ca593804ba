package keyfound.search.query;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TitleLabelsTest {

    @ParameterizedTest
    @CsvSource({ "[Bug] the basket hangs, the basket hangs", "[QUESTION]: where is it?, where is it?",
            "[Feature Request] more baskets, more baskets", "【求助】篮子不见了, 篮子不见了",
            "(issue 12) - who lost the basket?, who lost the basket?" })
    void whatATrackerPutsInFrontOfATitleIsNotAskedFor(String title, String asked) {
        assertThat(TitleLabels.without(title)).isEqualTo(asked);
        assertThat(ParsedQuery.of(title).parts().getFirst().text()).isEqualTo(asked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = { "[ERROR] lost", "[Bug]", "what is a [bug] label?", "(a question of taste", "[quota] is full" })
    void whatIsNoLabelStays(String text) {
        assertThat(TitleLabels.without(text)).isEqualTo(text);
    }

}
