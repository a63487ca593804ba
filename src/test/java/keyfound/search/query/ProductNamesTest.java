package keyfound.search.query;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ProductNamesTest {

    @ParameterizedTest
    @CsvSource({ "vite/guide/troubleshooting, vite", "Installation of MindSpore, mindspore", "network/errors, ''" })
    void aProductIsWhatTheVocabularyOfComputingLacks(String text, String names) {
        assertThat(ProductNames.in(text)).contains(names).doesNotContain("installation", "network", "error", "of");
    }

}
