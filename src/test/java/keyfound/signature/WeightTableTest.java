package keyfound.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Holds the tables of weights in docs/signatures.md to the figures of the code.
class WeightTableTest {

    private static final Path PAGE = Path.of("docs/signatures.md");

    /// The last two cells of a row: a name of the code, and its figure.
    private static final Pattern ROW = Pattern.compile("\\| `([A-Z_]+)` \\| ([+-]?\\d\\.\\d\\d) \\|$",
            Pattern.MULTILINE);

    @Test
    void thePageListsEveryFigureOfTheCodeAndNoOther() throws IOException {
        Map<String, Double> figures = new TreeMap<>();
        for (WeightReason reason : WeightReason.values()) {
            figures.put(reason.name(), reason.adds());
        }
        figures.put("MOST_OF_SUMMARY", CandidateWeight.MOST_OF_SUMMARY);
        figures.put("MOST_OF_QUESTION", CandidateWeight.MOST_OF_QUESTION);
        figures.put("MOST_OF_FRAME", CandidateWeight.MOST_OF_FRAME);
        assertThat(written()).isEqualTo(figures);
    }

    private static Map<String, Double> written() throws IOException {
        return ROW.matcher(Files.readString(PAGE))
            .results()
            .collect(Collectors.toMap(row -> row.group(1), WeightTableTest::figure));
    }

    private static double figure(MatchResult row) {
        return Double.parseDouble(row.group(2));
    }

}
