package keyfound.access;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// What the server tells of its work, and to whom.
class FiguresTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void write() {
        AccessSite.write(this.folder, "open/lamp.md",
                "## Q: Why is the lamp dark after `LMP7 bulb failure`? {#lamp}\n\n**A**: The bulb is broken, as bulbs are.\n");
    }

    @Test
    void figuresAreOnTheManagementPortAlone() {
        try (AccessSite site = AccessSite.start(this.folder, "--management.server.port=0")) {
            site.get("/search?q=Why+is+the+lamp+dark", "Accept", "text/html");
            site.get("/api/v1/search?q=gibberish");
            site.post("/", "nothing of that kind", "Content-Type", "text/plain");
            site.get("/q/lamp", "Accept", "text/html");
            site.get("/q/lamp", "Accept", "text/html");
            assertThat(site.get("/actuator/prometheus").statusCode()).isEqualTo(404);
            assertThat(site.management("/actuator/prometheus").body()).contains(
                    "keyfound_searches_seconds_count{surface=\"page\",verdict=\"known\"} 1",
                    "keyfound_searches_seconds_count{surface=\"json\",verdict=\"unknown\"} 1",
                    "keyfound_searches_seconds_count{surface=\"text\",verdict=\"unknown\"} 1",
                    "keyfound_requests_seconds_count{address=\"/q/{id}\",status=\"200\"} 1", "keyfound_entries 1",
                    "keyfound_publications{outcome=\"published\"} 1", "keyfound_problems{severity=\"error\"} 0",
                    "keyfound_search_waiting{queue=\"pastes\"} 0", "keyfound_ledger_writes{outcome=\"written\"} 1",
                    "keyfound_ledger_addresses{state=\"served\"} 2", "keyfound_page_cache_total{result=\"hit\"} 1",
                    "jvm_memory_used_bytes");
        }
    }

    /// A panel without figures would stay empty without a word.
    @Test
    void everyFigureOfTheDashboardIsTold() throws IOException {
        try (AccessSite site = AccessSite.start(this.folder, "--management.server.port=0",
                "--keyfound.limits.searches=1")) {
            site.get("/api/v1/search?q=lamp");
            site.get("/api/v1/search?q=lamps");
            String told = site.management("/actuator/prometheus").body();
            List<String> asked = Pattern.compile("\\b(?:keyfound|jvm|process)_\\w+")
                .matcher(Files.readString(Path.of("docs/grafana.json")))
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
            assertThat(asked).hasSizeGreaterThan(10)
                .allSatisfy(name -> assertThat(told).containsPattern("(?m)^" + name + "[{ ]"));
        }
    }

    @Test
    void withoutThatPortThereAreNone() {
        try (AccessSite site = AccessSite.start(this.folder)) {
            assertThat(site.get("/actuator/prometheus").statusCode()).isEqualTo(404);
            assertThat(site.get("/actuator/health").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aRefusedRequestIsCountedByItsCode() {
        try (AccessSite site = AccessSite.start(this.folder, "--management.server.port=0",
                "--keyfound.access.password=open sesame")) {
            site.get("/api/v1/entries");
            assertThat(site.management("/actuator/prometheus").body())
                .contains("keyfound_refused_total{code=\"KF230\"} 1");
        }
    }

    @Test
    void aRequestIsNamedInItsAnswer() {
        try (AccessSite site = AccessSite.start(this.folder)) {
            HttpResponse<String> own = site.get("/api/v1/entries/nothing");
            String id = own.headers().firstValue("X-Request-Id").orElseThrow();
            assertThat(own.body()).contains("\"requestId\":\"" + id + "\"");
            assertThat(site.get("/", "X-Request-Id", "proxy-17").headers().firstValue("X-Request-Id"))
                .hasValue("proxy-17");
            assertThat(site.get("/", "X-Request-Id", "a b\"").headers().firstValue("X-Request-Id").orElseThrow())
                .matches("[0-9a-f]{12}");
            assertThat(site.get("/nothing", "Accept", "application/json").body()).contains("\"requestId\"");
        }
    }

}
