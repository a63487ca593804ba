package keyfound.cli.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import keyfound.cli.local.ScratchIndex;

import static org.assertj.core.api.Assertions.assertThat;

/// Every change of the ranking shows as a diff of one file. `-Dgolden.rewrite` writes it
/// anew.
class RelevanceGoldenTest {

    private static final Path FOLDER = Path.of("src/test/resources/keyfound/relevance");

    private static final Path GOLDEN = FOLDER.resolve("golden.txt");

    @Test
    void theShippedAnswersAreFoundAsTheGoldenFileSays() throws IOException {
        String found = found();
        if (System.getProperty("golden.rewrite") != null) {
            Files.writeString(GOLDEN, found);
        }
        assertThat(found).isEqualTo(Files.readString(GOLDEN));
    }

    /// A line a query: verdict, rank of the first right entry (`-` when none is or none
    /// should be), what it tries, the first three entries.
    private static String found() throws IOException {
        List<JudgedQuery> queries = JudgedQuery.read(FOLDER.resolve("queries.jsonl"));
        try (ScratchIndex scratch = ScratchIndex.of(Path.of("content"), "lucene")) {
            return queries.stream()
                .map(query -> line(query, RankedAnswer.to(query, scratch.index())))
                .collect(Collectors.joining("\n", "", "\n"));
        }
    }

    private static String line(JudgedQuery query, RankedAnswer answer) {
        int rank = 0;
        while (rank < answer.ids().size() && !query.relevant().contains(answer.ids().get(rank))) {
            rank++;
        }
        String place = (rank < answer.ids().size()) ? String.valueOf(rank + 1) : "-";
        String first = answer.ids().stream().limit(3).collect(Collectors.joining(" "));
        return String.format(Locale.ROOT, "%-8s %2s  %s: %s", answer.verdict().name().toLowerCase(Locale.ROOT), place,
                query.qid(), first);
    }

}
