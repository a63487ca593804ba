package keyfound.api;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import keyfound.access.ApiToken;
import keyfound.access.ApiTokens;

import static org.assertj.core.api.Assertions.assertThat;

/// Agents over HTTP, in the revision with a handshake and in the one without.
class AgentEndpointTest extends KeyfoundServer {

    private static final String KNOWN = "worker: Too many open files (os error 24)";

    private static final String META = """
            "_meta": {"io.modelcontextprotocol/protocolVersion": "2026-07-28", \
            "io.modelcontextprotocol/clientCapabilities": {}}""";

    @Autowired
    private ApiTokens tokens;

    @Test
    void aHandshakeTellsWhenToAsk() throws Exception {
        JsonNode answer = json(call("""
                {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"protocolVersion": "2025-06-18",
                "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}}}"""));
        assertThat(answer.at("/result/protocolVersion").asString()).isEqualTo("2025-06-18");
        assertThat(answer.at("/result/instructions").asString()).contains("match_error");
        assertThat(answer.at("/result/serverInfo/name").asString()).isEqualTo("keyfound");
    }

    @Test
    void aKnownErrorOpensItsAnswerVerdictFirst() throws Exception {
        JsonNode result = tool("match_error", "{\"text\": \"INFO begins\\n" + KNOWN + "\", \"lang\": \"en\"}");
        String text = result.at("/content/0/text").asString();
        assertThat(text).startsWith("known: ")
            .contains("line 2: " + KNOWN)
            .contains("<answer id=\"too-many-open-files-en\">")
            .contains(at("/q/too-many-open-files-en"));
        assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(2048);
        assertThat(result.at("/structuredContent/verdict").asString()).isEqualTo("known");
        assertThat(result.at("/structuredContent/answer/id").asString()).isEqualTo("too-many-open-files-en");
    }

    /// Also where the answer, the question and the others are long.
    @ParameterizedTest
    @ValueSource(strings = { "x509: certificate signed by unknown authority",
            "ERROR 1045 (28000): Access denied for user 'app'@'10.0.0.7' (using password: YES)", "Connection refused",
            "打开的文件句柄太多了", "OOMKilled" })
    void anAnswerTakesTwoKilobytesAtMost(String error) throws Exception {
        String text = tool("match_error", "{\"text\": \"" + error + "\"}").at("/content/0/text").asString();
        assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(2048);
    }

    @Test
    void aRevisionThatIsNotSpokenGetsTheNewestWithAHandshake() throws Exception {
        JsonNode answer = json(call("""
                {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"protocolVersion": "2031-01-01",
                "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}}}"""));
        assertThat(answer.at("/result/protocolVersion").asString()).isEqualTo("2025-11-25");
    }

    @Test
    void aSimilarErrorTellsTheDifference() throws Exception {
        JsonNode result = tool("match_error", "{\"text\": \"Too many open files (os error 23)\", \"lang\": \"en\"}");
        assertThat(result.at("/content/0/text").asString()).startsWith("similar: ").contains("other code: ");
        assertThat(result.at("/structuredContent/difference/kind").asString()).isEqualTo("other-code");
    }

    @Test
    void anUnknownErrorHasNoAnswer() throws Exception {
        JsonNode result = tool("match_error", "{\"text\": \"FATAL: quux frobnication 7731 exploded in zorb\"}");
        assertThat(result.at("/content/0/text").asString()).startsWith("unknown: ").doesNotContain("<answer");
        assertThat(result.at("/structuredContent").has("answer")).isFalse();
    }

    @Test
    void everyAnswerThatIsCutCanBeHadWhole() throws Exception {
        for (String id : List.of("too-many-open-files-en", "disk-full-root-cause-en", "kf204")) {
            JsonNode result = tool("get_answer", "{\"id\": \"" + id + "\"}");
            if (!result.at("/isError").asBoolean()) {
                assertThat(result.at("/content/0/text").asString()).contains("<answer id=\"" + id + "\">")
                    .doesNotContain("<!--")
                    .doesNotContain("{#");
            }
        }
        assertThat(tool("get_answer", "{\"id\": \"no-such-entry\"}").at("/isError").asBoolean()).isTrue();
    }

    @Test
    void searchAndCollectionsList() throws Exception {
        assertThat(tool("search", "{\"question\": \"port in use\", \"limit\": 2}").at("/structuredContent/hits"))
            .hasSize(2);
        assertThat(tool("list_collections", "{}").at("/structuredContent/collections")).isNotEmpty();
    }

    @Test
    void anEntryIsAResource() throws Exception {
        JsonNode answer = json(call("""
                {"jsonrpc": "2.0", "id": 1, "method": "resources/read",
                "params": {"uri": "keyfound://q/too-many-open-files-en"}}"""));
        assertThat(answer.at("/result/contents/0/text").asString()).startsWith("# ");
        assertThat(answer.at("/result/contents/0/mimeType").asString()).isEqualTo("text/markdown");
        JsonNode missing = json(call("""
                {"jsonrpc": "2.0", "id": 1, "method": "resources/read", "params": {"uri": "keyfound://q/no-such"}}"""));
        assertThat(missing.at("/error/code").asInt()).isEqualTo(-32002);
        assertThat(missing.at("/error/data/uri").asString()).isEqualTo("keyfound://q/no-such");
    }

    @Test
    void onlyATokenThatMayVoteTellsSomething() throws Exception {
        String reading = this.tokens.make("reads", Set.of(ApiToken.Scope.READ), List.of(), Optional.empty());
        String voting = this.tokens.make("votes", Set.of(ApiToken.Scope.READ, ApiToken.Scope.VOTE), List.of(),
                Optional.empty());
        String list = "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/list\"}";
        assertThat(call(list).body()).doesNotContain("report_outcome");
        assertThat(call(list, "Authorization", "Bearer " + reading).body()).doesNotContain("report_outcome");
        assertThat(call(list, "Authorization", "Bearer " + voting).body()).contains("report_outcome")
            .contains("\"ask\"");
        String vote = toolCall("report_outcome", "{\"id\": \"too-many-open-files-en\", \"outcome\": \"fixed\"}");
        assertThat(json(call(vote)).at("/result/isError").asBoolean()).isTrue();
        long before = json(get("/api/v1/entries/too-many-open-files-en/outcomes")).at("/fixed").asLong();
        assertThat(json(call(vote, "Authorization", "Bearer " + voting)).at("/result/isError").asBoolean()).isFalse();
        assertThat(json(get("/api/v1/entries/too-many-open-files-en/outcomes")).at("/fixed").asLong())
            .isEqualTo(before + 1);
        JsonNode asked = json(
                call(toolCall("ask", "{\"question\": \"zorb exploded 7731\"}"), "Authorization", "Bearer " + voting));
        assertThat(asked.at("/result/structuredContent/url").asString()).startsWith(at("/asked/"));
        assertThat(call(list, "Authorization", "Bearer kf_never").statusCode()).isEqualTo(401);
    }

    @Test
    void theRevisionWithoutHandshakeTellsItselfWithEachRequest() throws Exception {
        JsonNode discovered = json(newest("server/discover", "", "{" + META + "}"));
        assertThat(discovered.at("/result/supportedVersions/0").asString()).isEqualTo("2026-07-28");
        assertThat(discovered.at("/result/resultType").asString()).isEqualTo("complete");
        JsonNode listed = json(newest("tools/list", "", "{" + META + "}"));
        assertThat(listed.at("/result/ttlMs").asLong()).isPositive();
        assertThat(listed.at("/result/cacheScope").asString()).isEqualTo("private");
        JsonNode called = json(newest("tools/call", "match_error",
                "{\"name\": \"match_error\", \"arguments\": {\"text\": \"" + KNOWN + "\"}, " + META + "}"));
        assertThat(called.at("/result/structuredContent/verdict").asString()).isEqualTo("known");
        assertThat(called.at("/result/_meta").toString()).contains("io.modelcontextprotocol/serverInfo");
        HttpResponse<String> gone = newest("ping", "", "{" + META + "}");
        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(json(gone).at("/error/code").asInt()).isEqualTo(-32601);
    }

    @Test
    void headersThatDisagreeWithTheBodyAreRefused() throws Exception {
        String body = "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/list\", \"params\": {" + META + "}}";
        HttpResponse<String> other = call(body, "MCP-Protocol-Version", "2026-07-28", "Mcp-Method", "tools/call");
        assertThat(other.statusCode()).isEqualTo(400);
        assertThat(json(other).at("/error/code").asInt()).isEqualTo(-32020);
        HttpResponse<String> unknown = call(body.replace("2026-07-28", "2031-01-01"), "MCP-Protocol-Version",
                "2031-01-01", "Mcp-Method", "tools/list");
        assertThat(json(unknown).at("/error/code").asInt()).isEqualTo(-32022);
        assertThat(json(unknown).at("/error/data/supported").toString()).contains("2025-11-25");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {{{                                                              | 400 | -32700
            []                                                               | 400 | -32600
            {}                                                               | 400 | -32600
            {"jsonrpc": "2.0", "id": {}, "method": "ping"}                   | 400 | -32600
            {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": 5} | 400 | -32602
            {"jsonrpc": "2.0", "id": 1, "method": "no/such"}                 | 200 | -32601
            """)
    void whatIsNoMessageGetsItsErrorAndNoTrace(String body, int status, int code) throws Exception {
        HttpResponse<String> answer = call(body);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer).at("/error/code").asInt()).isEqualTo(code);
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("at keyfound");
    }

    @Test
    void aNotificationIsTakenAndNotAnswered() throws Exception {
        HttpResponse<String> answer = call("{\"jsonrpc\": \"2.0\", \"method\": \"notifications/initialized\"}");
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void pagesOfOtherSitesAndUnknownNamesAreRefused() throws Exception {
        String list = "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/list\"}";
        assertThat(call(list, "Origin", "http://evil.example").statusCode()).isEqualTo(403);
        assertThat(call(list, "Origin", "null").statusCode()).isEqualTo(403);
        assertThat(call(list, "Origin", at("")).statusCode()).isEqualTo(200);
        HttpResponse<String> large = call(" ".repeat(9 * 1024 * 1024));
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(get("/mcp").statusCode()).isEqualTo(405);
    }

    private JsonNode tool(String name, String arguments) throws Exception {
        return json(call(toolCall(name, arguments))).at("/result");
    }

    private static String toolCall(String name, String arguments) {
        return "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/call\", \"params\": {\"name\": \"" + name
                + "\", \"arguments\": " + arguments + "}}";
    }

    private HttpResponse<String> newest(String method, String name, String params) throws Exception {
        String body = "{\"jsonrpc\": \"2.0\", \"id\": \"a\", \"method\": \"" + method + "\", \"params\": " + params
                + "}";
        return name.isEmpty() ? call(body, "MCP-Protocol-Version", "2026-07-28", "Mcp-Method", method)
                : call(body, "MCP-Protocol-Version", "2026-07-28", "Mcp-Method", method, "Mcp-Name", name);
    }

    private HttpResponse<String> call(String body, String... headers) throws Exception {
        HttpRequest.Builder request = request("/mcp").header("Content-Type", "application/json")
            .header("Accept", "application/json, text/event-stream")
            .POST(BodyPublishers.ofString(body));
        return send((headers.length == 0) ? request.build() : request.headers(headers).build());
    }

}
