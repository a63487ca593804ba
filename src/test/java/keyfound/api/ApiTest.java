package keyfound.api;

import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import keyfound.permalink.Ledger;
import keyfound.permalink.Ledger.Served;
import keyfound.permalink.TextVersion;
import keyfound.permalink.address.Address;
import keyfound.text.sketch.Sketch;

import static org.assertj.core.api.Assertions.assertThat;

/// The JSON and the plain text of a whole server with the shipped content, over real
/// connections.
class ApiTest extends KeyfoundServer {

    private static final String LOG = """
            2026-11-23T02:00:00Z INFO  worker: WindowPoSt begins
            2026-11-23T02:00:01Z ERROR worker: Too many open files (os error 24)
            """;

    private static final Served NONE = new Served(List.of(), Set.of());

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private Ledger ledger;

    @Test
    void aSearchAnswersInTheShapeThatIsPromised() throws Exception {
        JsonNode found = json(get("/api/v1/search?q=Too%20many%20open%20files%20(os%20error%2024)&lang=en"));
        assertThat(found.propertyNames()).contains("verdict", "total", "tookMs", "query", "hits", "suggestion");
        assertThat(found.at("/query").propertyNames()).contains("lines", "signature");
        assertThat(found.at("/hits/0").propertyNames()).contains("id", "url", "question", "collection", "lang", "score",
                "verdict", "snippet", "matched");
        assertThat(found.at("/hits/0/id").asString()).isEqualTo("too-many-open-files-en");
        assertThat(found.at("/hits/0/url").asString()).isEqualTo(at("/q/too-many-open-files-en"));
    }

    @Test
    void aPasteFindsTheEntryAndShowsTheLineThatGaveItAway() throws Exception {
        JsonNode found = json(post("/api/v1/search?lang=en", "text/plain", LOG));
        assertThat(found.at("/verdict").asString()).isEqualTo("known");
        assertThat(found.at("/hits/0/id").asString()).isEqualTo("too-many-open-files-en");
        assertThat(found.at("/hits/0/matched/0/line").asInt()).isEqualTo(2);
        String line = found.at("/hits/0/matched/0/text").asString();
        String marked = found.at("/hits/0/matched/0/columns")
            .valueStream()
            .map(range -> line.substring(range.at("/start").asInt(), range.at("/end").asInt()))
            .collect(Collectors.joining(" "));
        assertThat(marked).contains("many").contains("24").doesNotContain("ERROR");
    }

    @Test
    void anotherCodeInTheSameMessageIsNamed() throws Exception {
        JsonNode found = json(post("/api/v1/search?lang=en", "text/plain", "Too many open files (os error 23)"));
        assertThat(found.at("/verdict").asString()).isEqualTo("similar");
        JsonNode difference = found.at("/hits/0/difference");
        assertThat(difference.at("/kind").asString()).isEqualTo("other-code");
        assertThat(difference.at("/brought").asString()).contains("23");
        assertThat(difference.at("/written").asString()).contains("24");
    }

    @Test
    void anErrorThatNoEntryCoversIsNotKnown() throws Exception {
        JsonNode found = json(
                post("/api/v1/search?lang=en", "text/plain", "ORA-00600: internal error code, arguments: [kdsgrp1]"));
        assertThat(found.at("/verdict").asString()).isNotEqualTo("known");
    }

    @Test
    void whatIsLongerThanTheLimitIsSearchedByItsTellingPart() throws Exception {
        String paste = "INFO heartbeat of worker seen again\n".repeat(20_000) + LOG;
        JsonNode found = json(post("/api/v1/search?lang=en", "text/plain", paste));
        assertThat(found.at("/query/truncated").asBoolean()).isTrue();
        assertThat(found.at("/hits/0/id").asString()).isEqualTo("too-many-open-files-en");
    }

    @Test
    void charactersThatMeanSomethingElsewhereMeanThemselves() throws Exception {
        for (String text : new String[] { "[ERROR] -C *", "state:", "(", "\"", "a AND (b OR", "\\", "+-&&||!^~?/" }) {
            assertThat(post("/api/v1/search", "text/plain", text).statusCode()).as(text).isEqualTo(200);
        }
    }

    @Test
    void aShellReadsTheAnswerAsText() throws Exception {
        HttpResponse<String> answer = post("/?lang=en", "application/x-www-form-urlencoded", LOG);
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("text/plain");
        assertThat(answer.body()).startsWith("Known here.")
            .contains("Line 2: ", "# What does Too many open files (os error 24) mean", "WindowPoSt",
                    at("/q/too-many-open-files-en"))
            .doesNotContain("**A**", "<!--", "{#");
    }

    @Test
    void aShellIsToldWhenNothingComesNear() throws Exception {
        assertThat(post("/", "application/x-www-form-urlencoded", "zzqx wwvk").body()).startsWith("Not known here yet");
    }

    @Test
    void aShellThatPrefersChineseIsAnsweredInChinese() throws Exception {
        HttpRequest request = request("/?lang=zh").header("Accept-Language", "zh-CN")
            .POST(BodyPublishers.ofString("Too many open files (os error 24)"))
            .build();
        assertThat(send(request).body()).startsWith("这里有答案。").contains("WindowPoSt");
    }

    @Test
    void aSearchPageCanBeReadAsText() throws Exception {
        HttpRequest request = request("/search?q=os%20error%2024&lang=en").header("Accept", "text/plain").build();
        assertThat(send(request).body()).contains(at("/q/too-many-open-files-en"));
    }

    @Test
    void aPasteInUtf16AsPowerShellWritesItIsRead() throws Exception {
        HttpRequest request = request("/api/v1/search?lang=en").header("Content-Type", "text/plain")
            .POST(BodyPublishers.ofByteArray(LOG.getBytes(StandardCharsets.UTF_16)))
            .build();
        assertThat(json(send(request)).at("/hits/0/id").asString()).isEqualTo("too-many-open-files-en");
    }

    @Test
    void entriesComePageByPageAndFiltered() throws Exception {
        JsonNode page = json(get("/api/v1/entries?collection=venus-cluster-zh&size=3&page=3"));
        assertThat(page.at("/total").asInt()).isEqualTo(9);
        assertThat(page.at("/entries").size()).isEqualTo(3);
        assertThat(page.at("/entries/2/id").asString()).isEqualTo("create-label-left-right");
        assertThat(json(get("/api/v1/entries?tag=GPU&lang=en")).at("/entries/0/id").asString())
            .isEqualTo("one-gpu-stays-idle-en");
    }

    @Test
    void anEntryIsGivenWhole() throws Exception {
        JsonNode entry = json(get("/api/v1/entries/once-instance-poisoned"));
        assertThat(entry.at("/question/text").asString()).contains("Once instance has previously been poisoned");
        assertThat(entry.at("/answer/html").asString()).contains("<code>cgroup.cpuset</code>");
        assertThat(entry.at("/source/file").asString()).isEqualTo("venus-cluster/zh.md");
        assertThat(entry.at("/markdown").asString()).contains("**A**");
    }

    @Test
    void anIdThatWasChangedLeadsToTheNewOne() throws Exception {
        serve(new Address("once-instance-poisoned-en", "venus-cluster/en.md", 2, "What does it mean?", Sketch.EMPTY,
                List.of("poisoned-once")));
        HttpResponse<String> moved = get("/api/v1/entries/poisoned-once");
        assertProblem(moved, 301);
        assertThat(moved.headers().firstValue("location")).contains("/api/v1/entries/once-instance-poisoned-en");
    }

    @Test
    void anEntryThatWasTakenOutIsGoneAndTheNearestAreNamed() throws Exception {
        serve(new Address("open-files", "old.md", 0, "Too many open files (os error 24)", Sketch.EMPTY, List.of()));
        this.ledger.record(new Served(List.of(), Set.of("open-files")), NONE, TextVersion.UNKNOWN);
        HttpResponse<String> gone = get("/api/v1/entries/open-files");
        assertProblem(gone, 410);
        assertThat(json(gone).at("/nearest/0/id").asString()).startsWith("too-many-open-files");
    }

    private void serve(Address address) {
        this.ledger.record(new Served(List.of(address), Set.of()), NONE, TextVersion.UNKNOWN);
    }

    @Test
    void collectionsTagsAndSuggestionsAreListed() throws Exception {
        JsonNode collections = json(get("/api/v1/collections")).at("/collections");
        assertThat(collections.valueStream().map(each -> each.at("/id").asString())).startsWith("common-shell-en",
                "common-shell-zh");
        assertThat(collections.at("/0/entries").asInt()).isEqualTo(12);
        assertThat(json(get("/api/v1/tags")).at("/tags").valueStream().map(each -> each.at("/tag").asString()))
            .contains("gpu", "linux")
            .isSorted();
        assertThat(json(get("/api/v1/suggest?q=too%20many%20op")).at("/suggestions/0/id").asString())
            .startsWith("too-many-open-files");
    }

    @Test
    void aClientThatHasTheAnswerIsToldSo() throws Exception {
        HttpResponse<String> first = get("/api/v1/collections");
        String tag = first.headers().firstValue("etag").orElseThrow();
        assertThat(first.headers().firstValue("last-modified")).isPresent();
        HttpResponse<String> again = send(request("/api/v1/collections").header("If-None-Match", tag).build());
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void anOutcomeIsCounted() throws Exception {
        String outcomes = "/api/v1/entries/too-many-open-files-en/outcomes";
        long before = json(get(outcomes)).at("/fixed").asLong();
        JsonNode tally = json(post(outcomes, "application/json", "{\"outcome\":\"fixed\"}"));
        assertThat(tally.at("/fixed").asLong()).isEqualTo(before + 1);
        assertThat(json(get(outcomes))).isEqualTo(tally);
    }

    @Test
    void anOutcomeForAnIdThatWasChangedIsSentToTheNewOneAndCounted() throws Exception {
        serve(new Address("once-instance-poisoned-en", "venus-cluster/en.md", 2, "What does it mean?", Sketch.EMPTY,
                List.of("poisoned-before")));
        String outcomes = "/api/v1/entries/once-instance-poisoned-en/outcomes";
        long before = json(get(outcomes)).at("/failed").asLong();
        HttpResponse<String> moved = post("/api/v1/entries/poisoned-before/outcomes", "application/json",
                "{\"outcome\":\"failed\"}");
        assertProblem(moved, 308);
        assertThat(moved.headers().firstValue("location")).contains(outcomes);
        assertProblem(get("/api/v1/entries/poisoned-before/outcomes"), 301);
        try (HttpClient follows = HttpClient.newBuilder().followRedirects(Redirect.NORMAL).build()) {
            HttpRequest vote = request("/api/v1/entries/poisoned-before/outcomes")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"outcome\":\"failed\"}"))
                .build();
            JsonNode tally = json(follows.send(vote, BodyHandlers.ofString()));
            assertThat(tally.at("/failed").asLong()).isEqualTo(before + 1);
        }
    }

    @Test
    void anOutcomeThatCannotBeIsRefused() throws Exception {
        String outcomes = "/api/v1/entries/too-many-open-files-en/outcomes";
        HttpResponse<String> wrong = post(outcomes, "application/json", "{\"outcome\":\"perhaps\"}");
        assertProblem(wrong, 400);
        assertThat(json(wrong).at("/detail").asString()).isEqualTo("outcome 'perhaps' is neither fixed nor failed");
        assertProblem(post(outcomes, "application/json", "{}"), 400);
        assertProblem(post(outcomes, "application/json", "fixed"), 400);
        assertProblem(post(outcomes, "text/plain", "fixed"), 415);
        assertProblem(post("/api/v1/entries/no-such/outcomes", "application/json", "{\"outcome\":\"fixed\"}"), 404);
    }

    @Test
    void everyErrorIsAProblemOfOneShape() throws Exception {
        assertProblem(get("/api/v1/nothing"), 404);
        assertProblem(get("/api/v1/entries/no-such-entry"), 404);
        assertProblem(get("/api/v1/entries/no%20such%20entry"), 404);
        assertProblem(get("/api/v1/entries?size=1000"), 400);
        assertProblem(get("/api/v1/search?q=x&page=first"), 400);
        assertProblem(get("/api/v1/search?q=x&collection=No/Such"), 400);
        assertProblem(get("/api/v1/suggest?q=x&size=0"), 400);
        assertProblem(get("/api/v1/suggest?q=x&size=many"), 400);
        assertProblem(send(request("/api/v1/tags").DELETE().build()), 405);
        assertProblem(send(request("/api/v1/tags").header("Accept", "application/pdf").build()), 406);
        assertProblem(post("/api/v1/search", "application/json", "{}"), 415);
        assertProblem(post("/api/v1/search", "text/plain", "x".repeat(PasteBody.MAX_BYTES + 1)), 413);
    }

    @Test
    void aWrongParameterIsNamedWithItsValueAndTheBound() throws Exception {
        assertThat(json(get("/api/v1/entries?size=1000")).at("/detail").asString())
            .isEqualTo("size '1000' is above 100");
        assertThat(json(get("/api/v1/search?q=x&page=first")).at("/detail").asString())
            .isEqualTo("page 'first' is not a whole number");
    }

    @Test
    void otherSitesMayNotCallFromABrowser() throws Exception {
        HttpResponse<String> answer = send(request("/api/v1/tags").header("Origin", "https://example.org").build());
        assertThat(answer.headers().firstValue("access-control-allow-origin")).isEmpty();
    }

    @Test
    void theDocumentDescribesEveryAddressParameterAndField() throws Exception {
        JsonNode document = json(get("/v3/api-docs"));
        assertThat(document.at("/paths").propertyNames()).containsExactlyInAnyOrder("/api/v1/search", "/api/v1/entries",
                "/api/v1/entries/{id}", "/api/v1/entries/{id}/outcomes", "/api/v1/collections", "/api/v1/tags",
                "/api/v1/suggest", "/api/v1/questions", "/api/v1/questions/{token}", "/api/v1/gaps");
        for (JsonNode path : document.at("/paths")) {
            for (JsonNode operation : path) {
                assertThat(operation.at("/summary").asString()).isNotBlank();
                assertThat(operation.at("/description").asString()).as("%s", operation.at("/summary")).isNotBlank();
                assertThat(operation.at("/operationId").asString()).isNotBlank();
                assertThat(operation.at("/tags")).isNotEmpty();
                assertThat(operation.at("/responses").propertyNames()).contains("400", "503")
                    .containsAnyOf("200", "201");
                operation.at("/parameters")
                    .forEach(parameter -> assertThat(parameter.at("/description").asString()).as("%s", parameter)
                        .isNotBlank());
            }
        }
        for (JsonNode schema : document.at("/components/schemas")) {
            assertThat(schema.at("/description").asString()).as("%s", schema).isNotBlank();
        }
    }

    private void assertProblem(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.uri() + " " + response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("content-type").orElse("")).isEqualTo("application/problem+json");
        JsonNode problem = JSON.readTree(response.body());
        assertThat(problem.at("/status").asInt()).isEqualTo(status);
        assertThat(problem.at("/title").asString()).isNotBlank();
        assertThat(problem.at("/detail").asString()).isNotBlank();
        assertThat(problem.at("/instance").asString()).startsWith("/api/v1/");
    }

}
