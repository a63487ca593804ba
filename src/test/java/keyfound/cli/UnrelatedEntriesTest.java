package keyfound.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import keyfound.cli.local.ScratchIndex;
import keyfound.search.SearchQuery;
import keyfound.search.SearchResult;
import keyfound.search.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

/// What is said of a paste does not change because somebody adds entries on other
/// matters, however common their words are.
class UnrelatedEntriesTest {

    private static final Path FOLDER = Path.of("src/test/resources/keyfound/relevance/pastes");

    private static final int ADDED = 2_000;

    private static final String[] VERBS = { "load", "start", "stop", "change", "find", "read", "write", "update",
            "open", "close", "remove", "add", "check", "build", "install", "configure", "run", "test", "share",
            "export" };

    private static final String[] NOUNS = { "state", "key", "file", "server", "request", "user", "table", "module",
            "command", "version", "port", "image", "message", "error", "type", "class", "project", "task", "object",
            "permission", "connection", "service", "value", "name", "queue", "field", "list", "account", "password",
            "package" };

    @TempDir
    private Path folder;

    @Test
    void verdictsStayTheSameWhenEntriesOnOtherMattersAreAdded() throws IOException {
        for (String file : List.of("dev.md", "infra.md", "zh.md")) {
            Files.copy(FOLDER.resolve("faq").resolve(file), this.folder.resolve(file));
        }
        Files.writeString(this.folder.resolve("pc2.md"), "## Q: load state: key not found {#key}\n\nSeal it again.\n");
        List<String> alone = verdicts();
        Files.writeString(this.folder.resolve("others.md"), others());

        List<String> changed = new ArrayList<>(verdicts());
        changed.removeAll(alone);

        assertThat(changed).isEmpty();
        assertThat(alone).contains("KNOWN key: ERROR worker::sealing pc2 task failed: load state: key not found");
    }

    private List<String> verdicts() throws IOException {
        List<String> verdicts = new ArrayList<>();
        List<String> pastes = new ArrayList<>(
                List.of("ERROR worker::sealing pc2 task failed: load state: key not found"));
        Files.readAllLines(FOLDER.resolve("pastes.jsonl"))
            .forEach(line -> pastes.add(new JsonMapper().readTree(line).path("paste").asString()));
        try (ScratchIndex scratch = ScratchIndex.of(this.folder, "lucene")) {
            for (String paste : pastes) {
                SearchResult result = scratch.index().search(SearchQuery.of(paste));
                boolean known = result.verdict() == Verdict.KNOWN;
                verdicts.add((known ? "KNOWN " + result.hits().getFirst().entry().id().value() : "NOT KNOWN") + ": "
                        + paste);
            }
        }
        return verdicts;
    }

    private static String others() {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < ADDED; i++) {
            text.append("## Q: How do I ").append(any(VERBS, random)).append(" the ").append(any(NOUNS, random));
            text.append(" of the ").append(any(NOUNS, random)).append(" number ").append(i);
            text.append("? {#other-").append(i).append("}\n\nFirst ").append(any(VERBS, random)).append(" the ");
            text.append(any(NOUNS, random)).append(", which is not found by the ").append(any(NOUNS, random));
            text.append(". Then ").append(any(VERBS, random)).append(" the ").append(any(NOUNS, random));
            text.append(" again.\n\n");
        }
        return text.toString();
    }

    private static String any(String[] words, Random random) {
        return words[random.nextInt(words.length)];
    }

}
