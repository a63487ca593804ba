package keyfound.text.analysis;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordCacheTest {

    @ParameterizedTest
    @CsvSource({ "1, 1", "100, 1", "101, 2", "100000, 2" })
    void aWordIsRememberedUnlessItIsLongerThanAnyTokenOfTheIndex(int length, int timesFoundOut) {
        WordCache<Integer> lengths = new WordCache<>(4);
        String word = "w".repeat(length);
        List<String> foundOut = new ArrayList<>();
        for (int asked = 0; asked < 2; asked++) {
            assertThat(lengths.of(word, unknown -> {
                foundOut.add(unknown);
                return unknown.length();
            })).isEqualTo(length);
        }
        assertThat(foundOut).hasSize(timesFoundOut);
    }

}
