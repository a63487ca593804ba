package keyfound.search.verdict;

import org.junit.jupiter.api.Test;

import keyfound.search.CountedWords;

import static org.assertj.core.api.Assertions.assertThat;

class GeneralWeightsTest {

    private final GeneralWeights small = new GeneralWeights(new CountedWords("sealing failed"));

    private final GeneralWeights large = new GeneralWeights(
            new CountedWords("sealing failed", "load the state", "key not found", "the key", "a state"));

    @Test
    void aWordTellsTheSameWhateverAKnowledgeBaseHolds() {
        for (String word : new String[] { "sealing", "state", "not", "found", "的" }) {
            assertThat(this.small.rarity(word)).isEqualTo(this.large.rarity(word));
        }
    }

    @Test
    void somebodysOwnWordTellsMoreThanOneOfComputingAndThatMoreThanOneOfFailure() {
        assertThat(this.small.rarity("zorb")).isGreaterThan(this.small.rarity("server"));
        assertThat(this.small.rarity("server")).isGreaterThan(this.small.rarity("failed"));
        assertThat(this.small.rarity("failed")).isGreaterThan(this.small.rarity("not"));
    }

    @Test
    void formsOfAWordTellAsMuch() {
        assertThat(this.small.rarity("loading")).isEqualTo(this.small.rarity("load"));
        assertThat(this.small.rarity("used")).isEqualTo(this.small.rarity("use"));
    }

}
