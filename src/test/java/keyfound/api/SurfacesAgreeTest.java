package keyfound.api;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import keyfound.cli.Commands;

import static org.assertj.core.api.Assertions.assertThat;

/// Brings the same 200 texts to every surface: each gives the same verdict, the same
/// first entry and the same difference.
@TestPropertySource(properties = { "keyfound.limits.pastes=0", "keyfound.limits.searches=0" })
class SurfacesAgreeTest extends KeyfoundServer {

    private static final Path TEXTS = Path.of("src/test/resources/keyfound/relevance/common.jsonl");

    private static final int COUNT = 200;

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path cache;

    @Test
    void everySurfaceSaysTheSameOf200Texts() throws Exception {
        List<String> texts = texts();
        List<Said> byJson = new ArrayList<>();
        for (String text : texts) {
            byJson.add(Said.ofJson(json(post("/api/v1/search", "text/plain; charset=utf-8", text))));
        }
        assertThat(byJson).extracting(Said::verdict).contains("known", "similar", "unknown");
        assertThat(byJson).filteredOn(said -> !said.difference().isEmpty()).isNotEmpty();
        for (int at = 0; at < COUNT; at++) {
            Said said = byJson.get(at);
            assertThat(shell(texts.get(at))).as(texts.get(at)).isEqualTo(said.withoutDifference());
            assertThat(agent(texts.get(at))).as(texts.get(at)).isEqualTo(said.asAnAgentHearsIt());
            assertThat(page(texts.get(at))).as(texts.get(at)).isIn(said.verdict(), "");
        }
        assertThat(agentsOfTheFolder(texts)).isEqualTo(byJson.stream().map(Said::asAnAgentHearsIt).toList());
        for (String text : texts.subList(0, 5)) {
            assertThat(commandLine(text)).as(text).isEqualTo(byJson.get(texts.indexOf(text)));
        }
    }

    /// Evenly taken, so that messages, logs and near misses are among them.
    private static List<String> texts() throws Exception {
        List<String> all = Files.readAllLines(TEXTS);
        List<String> texts = new ArrayList<>();
        for (int at = 0; at < COUNT; at++) {
            texts.add(JSON.readTree(all.get(at * all.size() / COUNT)).path("query").asString());
        }
        return texts;
    }

    private Said shell(String text) throws Exception {
        HttpResponse<String> answer = send(request("/").header("Content-Type", "text/plain; charset=utf-8")
            .header("Accept", "text/plain")
            .POST(BodyPublishers.ofString(text))
            .build());
        return new Said(answer.headers().firstValue("Keyfound-Verdict").orElse(""),
                answer.headers().firstValue("Keyfound-Entry").orElse(""), "");
    }

    private Said agent(String text) throws Exception {
        return Said.ofAgent(json(post("/mcp", "application/json", call(text, 1))));
    }

    /// @return empty where a list is shown instead of a verdict
    private String page(String text) throws Exception {
        String html = send(
                request("/search?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8)).header("Accept", "text/html")
                    .header("Accept-Language", "en")
                    .build())
            .body();
        return List.of("known", "similar", "unknown")
            .stream()
            .filter(verdict -> html.contains("class=\"verdict " + verdict + "\""))
            .findFirst()
            .orElse("");
    }

    private List<Said> agentsOfTheFolder(List<String> texts) {
        StringBuilder messages = new StringBuilder();
        for (int at = 0; at < texts.size(); at++) {
            messages.append(call(texts.get(at), at)).append('\n');
        }
        return run(messages.toString(), "mcp", "--content", "content").lines()
            .map(JSON::readTree)
            .map(Said::ofAgent)
            .toList();
    }

    private Said commandLine(String text) {
        return Said.ofJson(JSON.readTree(run(text, "search", "--content", "content", "--format", "json", "-")));
    }

    private static String call(String text, int id) {
        Map<String, Object> call = new LinkedHashMap<>();
        call.put("jsonrpc", "2.0");
        call.put("id", id);
        call.put("method", "tools/call");
        call.put("params", Map.of("name", "match_error", "arguments", Map.of("text", text)));
        return JSON.writeValueAsString(call);
    }

    private String run(String input, String... arguments) {
        InputStream in = System.in;
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setProperty("keyfound.cache.dir", this.cache.toString());
        try {
            System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            Commands.run(arguments);
        }
        finally {
            System.setIn(in);
            System.setOut(out);
            System.clearProperty("keyfound.cache.dir");
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    /// @param first id of the first entry; empty for none
    /// @param difference of the first entry; empty for none
    private record Said(String verdict, String first, String difference) {

        static Said ofJson(JsonNode json) {
            JsonNode hit = json.path("hits").path(0);
            return new Said(json.path("verdict").asString(), hit.path("id").asString(""), text(hit.path("difference")));
        }

        static Said ofAgent(JsonNode json) {
            JsonNode told = json.path("result").path("structuredContent");
            return new Said(told.path("verdict").asString(), told.path("answer").path("id").asString(""),
                    text(told.path("difference")));
        }

        private static String text(JsonNode difference) {
            return difference.isObject() ? difference.path("kind").asString() + ": "
                    + difference.path("brought").asString() + " / " + difference.path("written").asString() : "";
        }

        Said withoutDifference() {
            return new Said(this.verdict, this.first, "");
        }

        /// An agent gets no answer to what is unknown.
        Said asAnAgentHearsIt() {
            return this.verdict.equals("unknown") ? new Said(this.verdict, "", "") : this;
        }

    }

}
