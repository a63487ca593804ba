package keyfound.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import keyfound.SharedCorpora;
import keyfound.cli.local.ScratchIndex;
import keyfound.search.SearchIndex;
import keyfound.search.SearchQuery;
import keyfound.signature.PasteReader;
import keyfound.signature.Wrappings;

import static org.assertj.core.api.Assertions.assertThat;

/// Whatever a program prints around an error, the same entry comes first.
///
/// A sample of the quoted errors is tried; `-Dkeyfound.invariance=all` tries all of them
/// with 50 wrappings each.
class FirstHitInvarianceTest {

    private static final boolean ALL = "all".equals(System.getProperty("keyfound.invariance"));

    private static final int ERRORS = ALL ? Integer.MAX_VALUE : 30;

    private static final int WRAPPINGS = ALL ? 50 : 4;

    @ParameterizedTest
    @ValueSource(strings = { "faq-en-dev", "faq-zh-dev" })
    void theSameEntryComesFirstUnderNoise(String set) throws IOException {
        Path folder = SharedCorpora.path(set);
        List<String> moved = new ArrayList<>();
        int tried = 0;
        try (ScratchIndex scratch = ScratchIndex.of(folder.resolve("docs"), "lucene")) {
            for (String error : sample(quotedErrors(folder.resolve("queries.jsonl")))) {
                Optional<String> bare = first(scratch.index(), error);
                for (int i = 0; i < WRAPPINGS; i++) {
                    String paste = new Wrappings(new Random(31L * error.hashCode() + i)).around(error).paste();
                    tried++;
                    if (!first(scratch.index(), paste).equals(bare)) {
                        moved.add(bare.orElse("nothing") + " not first for:\n" + paste);
                    }
                }
            }
        }

        assertThat(tried).isPositive();
        assertThat(moved).as("of %d wrapped errors", tried).isEmpty();
    }

    private static Optional<String> first(SearchIndex index, String text) {
        return index.search(SearchQuery.of(text)).hits().stream().findFirst().map(hit -> hit.entry().id().value());
    }

    private static List<String> sample(Set<String> errors) {
        List<String> all = new ArrayList<>(errors);
        Collections.shuffle(all, new Random(7));
        return all.subList(0, Math.min(ERRORS, all.size()));
    }

    private static Set<String> quotedErrors(Path queries) throws IOException {
        Set<String> errors = new LinkedHashSet<>();
        JsonMapper json = new JsonMapper();
        for (String line : Files.readAllLines(queries)) {
            JsonNode quoted = json.readTree(line).path("quoted");
            if (quoted.isString() && !PasteReader.signature(quoted.asString()).words().isEmpty()) {
                errors.add(quoted.asString());
            }
        }
        return errors;
    }

}
