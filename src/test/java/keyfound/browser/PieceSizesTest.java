package keyfound.browser;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PieceSizesTest {

    @ParameterizedTest
    @CsvSource({ "0, 16", "1, 16", "125, 16", "126, 15", "1000, 2", "1001, 1", "100000, 1" })
    void theSmallerTheIndexTheMoreAPieceHolds(int entries, int together) {
        assertThat(PieceSizes.of(entries).together()).isEqualTo(together);
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 16, 17, 999, 1_000, 1_500 })
    void eachEntryIsFoundInItsPiece(int entries) {
        PieceSizes sizes = PieceSizes.of(entries);
        Map<String, ShardOutput> pieces = new LinkedHashMap<>();
        for (int document = 0; document < entries; document++) {
            sizes.add(pieces, sizes.ranking(document), text(document));
        }
        Set<String> used = new TreeSet<>();
        for (int document = 0; document < entries; document++) {
            String piece = sizes.ranking(document);
            used.add(piece);
            assertThat(sizes.part(String.valueOf(pieces.get(piece)), document)).isEqualTo(text(document));
        }
        assertThat(used).hasSize((entries - 1) / sizes.together() + 1);
    }

    /// Of different lengths, one of them empty.
    private static String text(int document) {
        return "entry ".repeat(document % 40);
    }

}
