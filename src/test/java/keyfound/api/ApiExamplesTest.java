package keyfound.api;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/// Holds the examples in docs/api.md to what the server answers.
///
/// Fields and their kinds must be the same everywhere, and so must the values that say
/// what happened. Scores, times and snippets may differ.
/// `-Dkeyfound.rewrite-examples=true` writes the real answers into the page.
class ApiExamplesTest extends KeyfoundServer {

    private static final Path PAGE = Path.of("docs/api.md");

    private static final Pattern EXAMPLE = Pattern.compile("<!-- example: (GET|POST) (\\S+) -->\n```json\n(.*?)\n```",
            Pattern.DOTALL);

    private static final Set<String> EXACT = Set.of("verdict", "id", "detail", "status", "title", "total", "line",
            "signature", "matchedText");

    private static final String PASTE = """
            INFO worker: WindowPoSt begins
            ERROR worker: Too many open files (os error 24)
            """;

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Test
    void theExamplesOfThePageAreWhatTheServerAnswers() throws Exception {
        String page = Files.readString(PAGE);
        if (Boolean.getBoolean("keyfound.rewrite-examples")) {
            rewrite(page);
            return;
        }
        assertThat(EXAMPLE.matcher(page).results().count()).isGreaterThanOrEqualTo(4);
        for (MatchResult example : EXAMPLE.matcher(page).results().toList()) {
            JsonNode real = answer(example.group(1), example.group(2));
            assertThat(outline(JSON.readTree(example.group(3)))).as(example.group(2)).isEqualTo(outline(real));
        }
    }

    private void rewrite(String page) throws IOException {
        Files.writeString(PAGE, EXAMPLE.matcher(page).replaceAll(example -> {
            String json = JSON.writeValueAsString(answer(example.group(1), example.group(2)));
            return Matcher.quoteReplacement("<!-- example: " + example.group(1) + " " + example.group(2)
                    + " -->\n```json\n" + json.replace(at(""), "http://localhost:8080") + "\n```");
        }));
    }

    private JsonNode answer(String method, String path) {
        try {
            return json(method.equals("GET") ? get(path) : send(
                    request(path).header("Content-Type", "text/plain").POST(BodyPublishers.ofString(PASTE)).build()));
        }
        catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(path, failure);
        }
    }

    /// Path of each field to its kind, or to its value where that must be equal.
    private static Map<String, String> outline(JsonNode node) {
        Map<String, String> outline = new TreeMap<>();
        add("", "", node, outline);
        return outline;
    }

    private static void add(String path, String name, JsonNode node, Map<String, String> outline) {
        if (node.isObject()) {
            node.properties()
                .forEach(field -> add(path + "/" + field.getKey(), field.getKey(), field.getValue(), outline));
        }
        else if (node.isArray()) {
            outline.put(path, "ARRAY");
            if (!node.isEmpty()) {
                add(path + "/0", name, node.get(0), outline);
            }
        }
        else {
            outline.put(path, EXACT.contains(name) ? node.asString() : node.getNodeType().name());
        }
    }

}
