package keyfound.api;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import keyfound.ConformanceTexts;
import keyfound.cli.Commands;
import keyfound.search.print.ResultText;

import static org.assertj.core.api.Assertions.assertThat;

/// Brings the same 200 texts to every surface: each gives the same verdict, the same
/// first entry and the same difference. `SurfacesAgreeIT` goes on with those that need a
/// browser.
@TestPropertySource(properties = { "keyfound.limits.pastes=0", "keyfound.limits.searches=0" })
class SurfacesAgreeTest extends KeyfoundServer {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path cache;

    @Test
    void everySurfaceSaysTheSameOf200Texts() throws Exception {
        List<String> texts = ConformanceTexts.all();
        List<JsonNode> answers = new ArrayList<>();
        for (String text : texts) {
            answers.add(json(post("/api/v1/search", "text/plain; charset=utf-8", text)));
        }
        List<Said> byJson = answers.stream().map(Said::ofJson).toList();
        assertThat(byJson).extracting(Said::verdict).contains("known", "similar", "unknown");
        assertThat(byJson).filteredOn(said -> !said.difference().isEmpty()).isNotEmpty();
        for (int at = 0; at < texts.size(); at++) {
            Said said = byJson.get(at);
            assertThat(shell(texts.get(at))).as(texts.get(at)).isEqualTo(said);
            assertThat(agent(texts.get(at))).as(texts.get(at)).isEqualTo(said.asAnAgentHearsIt());
            assertThat(page(texts.get(at))).as(texts.get(at))
                .isIn(onThePage(answers.get(at)), said.verdict() + "\n\n", "");
        }
        assertThat(agentsOfTheFolder(texts)).isEqualTo(byJson.stream().map(Said::asAnAgentHearsIt).toList());
        for (int at = 0; at < Math.min(commandLines(), texts.size()); at++) {
            assertThat(commandLine(texts.get(at))).as(texts.get(at)).isEqualTo(byJson.get(at));
        }
        inABrowser(texts, answers);
    }

    /// Each opens the index of the folder anew, which takes its time.
    int commandLines() {
        return 5;
    }

    /// @param answers of the API
    void inABrowser(List<String> texts, List<JsonNode> answers) {
        // there is none here
    }

    private Said shell(String text) throws Exception {
        HttpResponse<String> answer = send(request("/").header("Content-Type", "text/plain; charset=utf-8")
            .header("Accept", "text/plain")
            .POST(BodyPublishers.ofString(text))
            .build());
        return new Said(answer.headers().firstValue("Keyfound-Verdict").orElse(""),
                answer.headers().firstValue("Keyfound-Entry").orElse(""), printed(answer.body()));
    }

    /// What the text says of a difference, as the other surfaces name it.
    private static String printed(String text) throws IOException {
        Properties words = new Properties();
        try (InputStream in = ResultText.class.getResourceAsStream("words.properties")) {
            words.load(in);
        }
        for (String kind : List.of("other-code", "other-name", "other-words")) {
            String sentence = Pattern.quote(words.getProperty(kind)).replace("%s", "\\E(.+)\\Q");
            Matcher said = Pattern.compile("(?m)^" + sentence + "$").matcher(text);
            if (said.find()) {
                return kind + ": " + said.group(1) + " / " + said.group(2);
            }
        }
        return "";
    }

    private Said agent(String text) throws Exception {
        return Said.ofAgent(json(post("/mcp", "application/json", call(text, 1))));
    }

    /// Verdict, opened answer and difference; nothing where a list is shown instead of a
    /// verdict.
    private String page(String text) throws Exception {
        String html = send(
                request("/search?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8)).header("Accept", "text/html")
                    .header("Accept-Language", "en")
                    .build())
            .body();
        String verdict = part(html, "class=\"verdict (\\w+)\"");
        return verdict.isEmpty() ? ""
                : verdict + "\n" + twin(part(html, "<h2 id=\"_kf-open\" class=\"question\"><a href=\"/q/([^\"]+)\""))
                        + "\n" + HtmlUtils.htmlUnescape(part(html, "<p class=\"difference\">([^<]+)</p>\\s*</header>"));
    }

    private static String part(String html, String pattern) {
        Matcher part = Pattern.compile(pattern).matcher(html);
        return part.find() ? part.group(1) : "";
    }

    /// Where the page opens an answer, it is the first.
    private static String onThePage(JsonNode json) {
        JsonNode first = json.path("hits").path(0);
        return json.path("verdict").asString() + "\n" + twin(first.path("id").asString("")) + "\n"
                + sentence(first.path("difference"));
    }

    /// A page opens an answer in the language of its reader.
    private static String twin(String id) {
        return id.replaceFirst("-zh$", "");
    }

    /// The sentence has quotation marks of its own.
    private static String unquoted(String words) {
        return words.replaceFirst("^['\"`]([^'\"`]+)['\"`]$", "$1");
    }

    /// As pages and boxes print it.
    static String sentence(JsonNode difference) {
        String words = switch (difference.path("kind").asString("")) {
            case "other-code" -> "Same message, other code: you have %s, the entry has %s.";
            case "other-name" -> "Same message, other name: you have “%s”, the entry has “%s”.";
            case "other-words" -> "Other words: you have “%s”, the entry has “%s”.";
            default -> "";
        };
        return words.formatted(unquoted(difference.path("brought").asString("")),
                unquoted(difference.path("written").asString("")));
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
    record Said(String verdict, String first, String difference) {

        static Said ofJson(JsonNode json) {
            JsonNode hit = json.path("hits").path(0);
            return new Said(json.path("verdict").asString(), hit.path("id").asString(""), text(hit.path("difference")));
        }

        static Said ofAgent(JsonNode json) {
            JsonNode told = json.path("result").path("structuredContent");
            return new Said(told.path("verdict").asString(), told.path("answer").path("id").asString(""),
                    text(told.path("difference")));
        }

        static String text(JsonNode difference) {
            return difference.isObject() ? difference.path("kind").asString() + ": "
                    + difference.path("brought").asString() + " / " + difference.path("written").asString() : "";
        }

        /// An agent gets no answer to what is unknown.
        Said asAnAgentHearsIt() {
            return this.verdict.equals("unknown") ? new Said(this.verdict, "", "") : this;
        }

    }

}
