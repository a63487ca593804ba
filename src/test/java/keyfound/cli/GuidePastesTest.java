package keyfound.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import keyfound.cli.local.ScratchIndex;
import keyfound.search.SearchQuery;
import keyfound.search.SearchResult;
import keyfound.search.Verdict;
import keyfound.text.LowerCase;

import static org.assertj.core.api.Assertions.assertThat;

/// Pastes and near misses beside five guides of made-up products, each written as real
/// troubleshooting pages are. Of a near miss the frame, the cause, the code, the name or
/// the product is another one.
///
/// The two halves were written at one time and parted by a fixed rule: every other paste.
/// Rules may be mended by `a` only. Of `b` the golden file shows figures, no cases.
class GuidePastesTest {

    private static final Path FOLDER = Path.of("src/test/resources/keyfound/relevance");

    private static final Path GOLDEN = FOLDER.resolve("guides.txt");

    @Test
    void pastesBesideGuidesAreJudgedAsTheGoldenFileSays() throws IOException {
        List<String> found = new ArrayList<>();
        try (ScratchIndex scratch = ScratchIndex.of(FOLDER.resolve("guides"), "lucene")) {
            Half first = new Half("a");
            first.judge(scratch);
            Half second = new Half("b");
            second.judge(scratch);
            found.add(first.figures());
            found.add(second.figures());
            found.addAll(first.shortfalls);
        }
        if (System.getProperty("golden.rewrite") != null) {
            Files.write(GOLDEN, found);
        }
        assertThat(found).isEqualTo(Files.readAllLines(GOLDEN));
    }

    /// @param part of the first question, in any case
    static boolean isFirst(String part, SearchResult result) {
        return result.hits()
            .stream()
            .findFirst()
            .filter(hit -> LowerCase.of(hit.question().text()).contains(LowerCase.of(part)))
            .isPresent();
    }

    private static final class Half {

        private final String name;

        private final List<String> shortfalls = new ArrayList<>();

        private int covered;

        private int first;

        private int known;

        private int wrong;

        private int absent;

        private int falselyKnown;

        Half(String name) {
            this.name = name;
        }

        /// `known` is a part of the right entry's question; null when no entry answers.
        void judge(ScratchIndex scratch) throws IOException {
            for (String line : Files.readAllLines(FOLDER.resolve("guides-" + this.name + ".jsonl"))) {
                JsonNode judged = new JsonMapper().readTree(line);
                SearchResult result = scratch.index().search(SearchQuery.of(judged.path("paste").asString()));
                boolean isKnown = result.verdict() == Verdict.KNOWN;
                boolean right = judged.path("known").asStringOpt().filter(part -> isFirst(part, result)).isPresent();
                if (judged.path("known").isNull()) {
                    this.absent++;
                    this.falselyKnown += isKnown ? 1 : 0;
                }
                else {
                    this.covered++;
                    this.first += right ? 1 : 0;
                    this.known += (right && isKnown) ? 1 : 0;
                    this.wrong += (!right && isKnown) ? 1 : 0;
                }
                if (isKnown != right) {
                    this.shortfalls.add(result.verdict() + ": " + line);
                }
            }
        }

        String figures() {
            return String.format(Locale.ROOT,
                    "%s: first right %d of %d, known %d, known wrong %d, false known %d of %d", this.name, this.first,
                    this.covered, this.known, this.wrong, this.falselyKnown, this.absent);
        }

    }

}
