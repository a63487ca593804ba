package keyfound;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.json.JsonMapper;

/// The 200 texts that are brought to every surface: page, JSON, shell, command line,
/// agents (`SurfacesAgreeTest`), other sites and files without a server
/// (`SurfacesAgreeIT`). Each has to say of them what JSON says.
public final class ConformanceTexts {

    private static final Path JUDGED = Path.of("src/test/resources/keyfound/relevance/common.jsonl");

    private static final int COUNT = 200;

    private ConformanceTexts() {
    }

    /// Evenly taken, so that messages, logs and near misses are among them.
    public static List<String> all() throws IOException {
        List<String> judged = Files.readAllLines(JUDGED);
        List<String> texts = new ArrayList<>();
        for (int at = 0; at < COUNT; at++) {
            texts.add(JsonMapper.shared().readTree(judged.get(at * judged.size() / COUNT)).path("query").asString());
        }
        return texts;
    }

}
