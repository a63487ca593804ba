package keyfound.demand;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

import keyfound.access.ApiToken;
import keyfound.access.ApiTokens;
import keyfound.demand.gap.Gap;
import keyfound.demand.gap.GapState;
import keyfound.demand.gap.Gaps;
import keyfound.demand.vote.VoteReason;
import keyfound.demand.vote.VoteReasons;
import keyfound.web.ServedSite;

import static org.assertj.core.api.Assertions.assertThat;

/// From an error that nobody knows to its answer, over real connections.
class AskingTest extends ServedSite {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Pattern NUMBER = Pattern.compile("data-search=\"([0-9a-f]{16})\"");

    @Autowired
    private Gaps gaps;

    @Autowired
    private VoteReasons reasons;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private Environment environment;

    @Test
    void whatNobodyKnowsBecomesAGapWithoutItsSecrets() {
        String error = "zorblax: quux valve stuck at depth 17 (code QX-100) for bob.smith@example.org";
        paste("2026-11-29T02:00:00Z ERROR " + error, "one");
        paste("2026-11-30T03:11:12Z ERROR " + error.replace("17", "93").replace("bob.smith", "alice"), "two");
        paste("2026-11-30T03:11:12Z ERROR " + error.replace("QX-100", "QX-200"), "three");
        Gap gap = await("zorblax: quux valve stuck at depth <number> (code QX-100)", 2);
        assertThat(gap.surfaces()).containsExactly(Surface.SHELL);
        assertThat(gap.frequency().times()).isEqualTo(2);
        assertThat(String.join("\n", this.gaps.lines(gap.id()))).contains("quux valve").doesNotContain("@example.org");
        assertThat(await("zorblax: quux valve stuck at depth <number> (code QX-200)", 1).id()).isNotEqualTo(gap.id());
    }

    @Test
    void theSameReaderIsCountedOnceAndWhoRefusesNever() {
        String error = "gribble: spindle twisted beyond limit (code GR-77)";
        for (int i = 0; i < 5; i++) {
            paste(error, "same");
        }
        send(post("/", error), "Content-Type", "text/plain", "User-Agent", "private", "Sec-GPC", "1");
        send(post("/", error), "Content-Type", "text/plain", "User-Agent", "shy", "DNT", "1");
        paste(error, "other");
        assertThat(await("gribble: spindle twisted beyond limit (code GR-77)", 2).frequency().times()).isEqualTo(2);
    }

    @Test
    void aSearchIsRememberedWithWhatCameOfIt() {
        HttpResponse<String> page = send(form("/search", "q", "Error: the printer says paper jam in tray\nagain\n"),
                "Accept", "text/html", "User-Agent", "opener");
        String number = number(page.body());
        assertThat(send(form("/search/opened", "search", number, "entry", "paper-jam", "rank", "2")).statusCode())
            .isEqualTo(204);
        Awaitility.await()
            .atMost(PATIENCE)
            .untilAsserted(() -> assertThat(
                    this.database.queryForList("select opened from search_record where id = ? and opened is not null",
                            String.class, Long.parseUnsignedLong(number, 16)))
                .hasSize(1));
        assertThat(send(form("/search/opened", "search", "no number", "entry", "../x", "rank", "1")).statusCode())
            .isEqualTo(204);
    }

    @Test
    void whoAsksSeesTheAnswerAsSoonAsThereIsOne() throws Exception {
        String line = "blorp: subspace antenna 4 lost its phase (code BL-909)";
        HttpResponse<String> result = send(
                form("/search", "q", "at work\nERROR " + line + " token=ghp_" + "a1B2".repeat(9)), "Accept",
                "text/html");
        assertThat(result.body()).contains("action=\"/ask\"", line).doesNotContain("name=\"lines\">ghp_a1B2");
        HttpResponse<String> asked = send(form("/ask", "lines", line + " password=hunter2secret", "context",
                "upgraded, mail me at me@example.org"));
        assertThat(asked.statusCode()).isEqualTo(303);
        String address = asked.headers().firstValue("Location").orElseThrow();
        HttpResponse<String> waiting = get(address, "Accept", "text/html");
        assertThat(waiting.body()).contains("Not answered yet", "subspace antenna")
            .doesNotContain("hunter2", "me@example.org");
        assertThat(waiting.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(get(address + ".atom").body()).doesNotContain("<entry");
        Path answer = Path.of(this.environment.getRequiredProperty("keyfound.content.dir")).resolve("blorp.md");
        Files.writeString(answer, """
                # Blorp

                ## Q: Why does it say `%s`? {#blorp-antenna}

                Turn the antenna until the phase is back.
                """.formatted(line));
        try {
            Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(get(address, "Accept", "text/html").body()).contains("Answered",
                        "Turn the antenna", "/q/blorp-antenna"));
            assertThat(get(address + ".atom").body()).contains("<entry xml:lang=\"en\">", "/q/blorp-antenna");
            Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(this.gaps.list(GapState.Kind.ANSWERED, 1, 100)).extracting(Gap::signature)
                            .anyMatch(signature -> signature.contains("BL-909")));
        }
        finally {
            Files.delete(answer);
        }
    }

    @Test
    void aQuestionThatIsNoneIsRefusedInPlainWords() {
        assertThat(send(form("/ask", "lines", " ")).body()).contains("the lines of the error are missing");
        HttpResponse<String> large = send(form("/ask", "lines", "x".repeat(4001), "context", "kept"));
        assertThat(large.statusCode()).isEqualTo(400);
        assertThat(large.body()).contains("KF240", "4,000 characters", "kept");
        assertThat(send(form("/ask", "lines", "an error", "website", "https://spam.example")).statusCode())
            .isEqualTo(400);
        HttpResponse<String> unknown = get("/asked/nobody-knows-this-one0", "Accept", "text/html");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("KF246");
        HttpResponse<String> json = send(post("/api/v1/questions", "{\"lines\":\"\"}"), "Content-Type",
                "application/json");
        assertThat(json.statusCode()).isEqualTo(400);
        assertThat(json.body()).contains("the lines of the error are missing", "kf240");
        assertThat(get("/api/v1/questions/none").statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/questions/none").body()).contains("kf246");
    }

    @Test
    void whomAnAnswerDidNotHelpSaysWhyOnceAndOnlyMaintainersReadIt() {
        String why = "the tray is another one, ask bob.smith@example.org";
        HttpResponse<String> vote = send(form("/q/paper-jam/outcomes", "outcome", "failed"));
        String cookie = vote.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
        assertThat(get("/q/paper-jam?outcome=failed").body()).contains("action=\"/q/paper-jam/reasons\"");
        assertThat(get("/q/paper-jam?outcome=fixed").body()).doesNotContain("/reasons");
        send(form("/q/paper-jam/reasons", "why", "without a vote"));
        HttpResponse<String> told = send(form("/q/paper-jam/reasons", "why", why + " x".repeat(200)), "Cookie", cookie);
        assertThat(told.statusCode()).isEqualTo(303);
        assertThat(told.headers().firstValue("Location")).hasValue("/q/paper-jam?outcome=why#_kf-helped");
        String after = told.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
        send(form("/q/paper-jam/reasons", "why", "twice"), "Cookie", after);
        send(post("/api/v1/entries/paper-jam/outcomes",
                "{\"outcome\":\"failed\",\"why\":\"by the API token=ghp_" + "a1B2".repeat(9) + "\"}"), "Content-Type",
                "application/json");
        send(post("/api/v1/entries/paper-jam/outcomes", "{\"outcome\":\"fixed\",\"why\":\"it helped\"}"),
                "Content-Type", "application/json");
        assertThat(this.reasons.newest(10)).extracting(VoteReason::text)
            .hasSize(2)
            .anySatisfy(text -> assertThat(text).startsWith("the tray is another one")
                .endsWith("…")
                .hasSizeLessThanOrEqualTo(VoteReasons.LONGEST)
                .doesNotContain("@example.org"))
            .anySatisfy(text -> assertThat(text).startsWith("by the API").doesNotContain("ghp_a1B2"));
        assertThat(get("/q/paper-jam").body()).doesNotContain("the tray is another one");
    }

    @Test
    void aProgramAsksAndReadsTheGapsWithItsToken() {
        HttpResponse<String> asked = send(
                post("/api/v1/questions", "{\"lines\":\"wibble: gears ground to halt (code WB-31)\"}"), "Content-Type",
                "application/json");
        assertThat(asked.statusCode()).isEqualTo(201);
        Matcher token = Pattern.compile("\"token\":\"([^\"]+)\"").matcher(asked.body());
        assertThat(token.find()).isTrue();
        assertThat(get("/api/v1/questions/" + token.group(1)).body()).contains("\"times\":1", "\"answer\":null");
        assertThat(get("/api/v1/gaps").statusCode()).isEqualTo(401);
        String reader = this.tokens.make("reads", Set.of(ApiToken.Scope.READ), List.of(), Optional.empty());
        assertThat(get("/api/v1/gaps", "Authorization", "Bearer " + reader).statusCode()).isEqualTo(403);
        String gaps = this.tokens.make("gaps", Set.of(ApiToken.Scope.GAPS), List.of(), Optional.empty());
        assertThat(get("/api/v1/gaps?size=100", "Authorization", "Bearer " + gaps).body())
            .contains("wibble: gears ground to halt (code WB-31)");
        assertThat(get("/api/v1/gaps?state=lost", "Authorization", "Bearer " + gaps).statusCode()).isEqualTo(400);
    }

    private void paste(String text, String agent) {
        assertThat(send(post("/", text), "Content-Type", "text/plain", "User-Agent", agent).statusCode())
            .isEqualTo(200);
    }

    private Gap await(String beginning, int times) {
        Awaitility.await()
            .atMost(PATIENCE)
            .untilAsserted(() -> assertThat(gap(beginning)).isPresent()
                .hasValueSatisfying(gap -> assertThat(gap.frequency().times()).isGreaterThanOrEqualTo(times)));
        return gap(beginning).orElseThrow();
    }

    private Optional<Gap> gap(String beginning) {
        return this.gaps.list(GapState.Kind.OPEN, 1, 100)
            .stream()
            .filter(gap -> gap.signature().startsWith(beginning))
            .findFirst();
    }

    private static String number(String page) {
        Matcher found = NUMBER.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    private HttpRequest.Builder form(String path, String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(fields[i])
                .append('=')
                .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8))
                .append('&');
        }
        return post(path, body.toString()).header("Content-Type", "application/x-www-form-urlencoded");
    }

}
