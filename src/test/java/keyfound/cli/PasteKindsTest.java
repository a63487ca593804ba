package keyfound.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import keyfound.cli.local.ScratchIndex;
import keyfound.search.SearchQuery;
import keyfound.search.SearchResult;
import keyfound.search.Verdict;
import keyfound.text.LowerCase;

import static org.assertj.core.api.Assertions.assertThat;

/// One paste of each kind beside made-up guides: what a message is, codes without digits,
/// names that machines make up, shapes of pastes, noise of other tools around it. Beside
/// `c`, messages of real programs: above a status, in frames, as comments, near misses.
class PasteKindsTest {

    private static final Path FOLDER = Path.of("src/test/resources/keyfound/relevance");

    @Test
    void eachKindOfPasteIsJudgedAsItShouldBe() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String guides : List.of("a", "b", "c")) {
            try (ScratchIndex scratch = ScratchIndex.of(FOLDER.resolve("kinds").resolve(guides), "lucene")) {
                for (String line : Files.readAllLines(FOLDER.resolve("kinds.jsonl"))) {
                    JsonNode judged = new JsonMapper().readTree(line);
                    if (judged.path("beside").asString().equals(guides)) {
                        SearchResult result = scratch.index().search(SearchQuery.of(judged.path("paste").asString()));
                        if (!isAsExpected(result, judged)) {
                            wrong.add(result.verdict() + ": " + line);
                        }
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /// `known`, `known|similar` or `!known`; `first` is a part of the first question.
    private static boolean isAsExpected(SearchResult result, JsonNode judged) {
        String expected = judged.path("verdict").asString();
        String verdict = LowerCase.of(result.verdict().name());
        boolean agrees = expected.startsWith("!") ? !expected.equals("!" + verdict)
                : Arrays.asList(expected.split("\\|", -1)).contains(verdict);
        boolean below = result.verdict() != Verdict.KNOWN
                && result.hits().stream().anyMatch(hit -> hit.verdict() == Verdict.KNOWN);
        return agrees && !below
                && judged.path("first").asStringOpt().map(part -> GuidePastesTest.isFirst(part, result)).orElse(true);
    }

}
