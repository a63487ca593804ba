package keyfound.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import keyfound.cli.local.ScratchIndex;
import keyfound.redaction.Redaction;
import keyfound.search.SearchIndex;
import keyfound.search.SearchQuery;
import keyfound.search.SearchResult;

import static org.assertj.core.api.Assertions.assertThat;

/// A paste is answered alike whether its secrets are hidden or not.
class RedactedPastesTest {

    private static final Path PASTES = Path.of("src/test/resources/keyfound/relevance/common.jsonl");

    @Test
    void noVerdictAndNoFirstHitChangesWhenSecretsAreHidden() throws IOException {
        List<String> changed = new ArrayList<>();
        int touched = 0;
        try (ScratchIndex scratch = ScratchIndex.of(Path.of("content"), "lucene")) {
            for (String line : Files.readAllLines(PASTES)) {
                String paste = new JsonMapper().readTree(line).path("query").asString();
                String redacted = Redaction.of(paste).text();
                if (!redacted.equals(paste)) {
                    touched++;
                    String before = answer(scratch.index(), paste);
                    String after = answer(scratch.index(), redacted);
                    if (!before.equals(after)) {
                        changed.add(before + " became " + after + " for " + redacted);
                    }
                }
            }
        }

        assertThat(touched).isGreaterThan(50);
        assertThat(changed).isEmpty();
    }

    private static String answer(SearchIndex index, String paste) {
        SearchResult result = index.search(SearchQuery.of(paste));
        return result.verdict() + " " + (result.hits().isEmpty() ? "" : result.hits().getFirst().entry().id().value());
    }

}
