package keyfound.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import keyfound.cli.local.ScratchIndex;
import keyfound.search.Hit;
import keyfound.search.SearchQuery;
import keyfound.search.SearchResult;
import keyfound.search.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

/// Pastes of databases, clouds, containers, build tools and many languages beside a small
/// knowledge base written for them: what it answers is known, and the same message with
/// another code, module, class or command is not.
class NearMissTest {

    private static final Path FOLDER = Path.of("src/test/resources/keyfound/relevance/pastes");

    @Test
    void whatIsAnsweredIsKnownAndWhatMerelyLooksLikeItIsNot() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<String> hollow = new ArrayList<>();
        try (ScratchIndex scratch = ScratchIndex.of(FOLDER.resolve("faq"), "lucene")) {
            for (String line : Files.readAllLines(FOLDER.resolve("pastes.jsonl"))) {
                JsonNode judged = new JsonMapper().readTree(line);
                SearchResult result = scratch.index().search(SearchQuery.of(judged.path("paste").asString()));
                if (!known(result).equals(judged.path("known").asStringOpt())) {
                    wrong.add(known(result) + " is known by: " + line);
                }
                if (result.hits().stream().anyMatch(NearMissTest::lacksItsDifference)) {
                    hollow.add(line);
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(hollow).as("similar by an error without a word of what differs").isEmpty();
    }

    private static Optional<String> known(SearchResult result) {
        return result.hits()
            .stream()
            .findFirst()
            .filter(hit -> result.verdict() == Verdict.KNOWN)
            .map(hit -> hit.entry().id().value());
    }

    private static boolean lacksItsDifference(Hit hit) {
        return hit.verdict() == Verdict.SIMILAR && !hit.matched().isEmpty() && hit.difference().isEmpty();
    }

}
