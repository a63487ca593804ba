package keyfound.opensearch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import keyfound.entry.SourceFile;
import keyfound.opensearch.cluster.Cluster;
import keyfound.search.IndexUpdate;
import keyfound.search.Opened;
import keyfound.search.SearchIndex;
import keyfound.search.Written;
import keyfound.search.storage.SearchCluster;

import static org.assertj.core.api.Assertions.assertThat;

/// What was replaced stays for those who still read it, and goes later.
class OldGenerationsTest {

    private static final SourceFile DNS = Written.file("dns.md")
        .entry("no-such-host", "Why does the log say `no such host`?", "The resolver is down.")
        .done();

    private final SearchCluster cluster = TestCluster.fresh();

    private Instant now = Instant.parse("2026-12-01T12:00:00Z");

    private OpenSearchEngine open() {
        InstantSource time = () -> this.now;
        return OpenSearchEngine.open(this.cluster, time.withZone(ZoneOffset.UTC));
    }

    private static SourceFile disk(String question) {
        return Written.file("disk.md").entry("disk", question, "Delete some files.").done();
    }

    @AfterEach
    void delete() {
        ClusterIndex.delete(this.cluster);
    }

    @Test
    void whatWasReplacedIsReadForTenMinutesThenDeleted() {
        try (OpenSearchEngine engine = open(); SearchIndex first = Opened.put(engine, disk("alpha disk"), DNS)) {
            pass(Duration.ofMinutes(1));
            SearchIndex second = Opened.put(engine, disk("beta disk"));
            pass(Duration.ofMinutes(5));
            Opened.put(engine, disk("gamma disk")).close();
            assertThat(Opened.found(first, "alpha")).containsExactly("disk");
            assertThat(Opened.found(second, "beta")).containsExactly("disk");
            assertThat(documents()).as("two of dns, two each of three states of disk").isEqualTo(8);
            pass(Duration.ofMinutes(8));
            try (SearchIndex last = Opened.put(engine, disk("delta disk"))) {
                assertThat(Opened.found(second, "beta")).as("replaced eight minutes ago").containsExactly("disk");
                assertThat(documents()).as("the first state is gone").isEqualTo(8);
                assertThat(Opened.found(last, "delta disk")).containsExactly("disk");
                assertThat(Opened.found(last, "no such host")).containsExactly("no-such-host");
            }
            pass(Duration.ofMinutes(30));
            try (SearchIndex last = Opened.put(engine, disk("epsilon disk"))) {
                assertThat(documents()).as("what is served, and what it replaced").isEqualTo(6);
                assertThat(Opened.found(last, "epsilon disk")).containsExactly("disk");
                assertThat(Opened.found(last, "no such host")).containsExactly("no-such-host");
            }
            second.close();
        }
    }

    @Test
    void theMarksOfAChangeThatCameToNothingAreTakenAway() {
        try (OpenSearchEngine engine = open(); OpenSearchEngine other = open()) {
            Opened.put(engine, disk("alpha disk")).close();
            IndexUpdate abandoned = engine.update();
            abandoned.put(disk("beta disk"));
            ((OpenSearchUpdate) abandoned).flush();
            Opened.put(other, DNS).close();
            try (SearchIndex index = Opened.put(other, DNS); Cluster raw = Cluster.at(this.cluster)) {
                assertThat(Opened.found(index, "alpha disk")).containsExactly("disk");
                assertThat(raw
                    .post("/" + this.cluster.prefix() + "-entries-*/_count", Map.of(),
                            Map.of("query",
                                    Map.of("bool",
                                            Map.of("filter",
                                                    List.of(Map.of("term", Map.of("path", "disk.md")),
                                                            Map.of("term", Map.of("until", Long.MAX_VALUE)))))))
                    .path("count")
                    .asInt()).isEqualTo(2);
            }
        }
    }

    @Test
    void marksAreTakenAwayAtOnceHoweverManyThereAre() {
        Written many = Written.file("many.md");
        for (int i = 0; i < 300; i++) {
            many.entry("error-" + i, "Error " + i, "Restart it.");
        }
        try (OpenSearchEngine engine = open();
                OpenSearchEngine other = open();
                Cluster raw = Cluster.at(this.cluster)) {
            Opened.put(engine, many.done()).close();
            IndexUpdate abandoned = engine.update();
            abandoned.remove("many.md");
            ((OpenSearchUpdate) abandoned).flush();
            Opened.put(other, DNS).close();
            raw.post("/" + this.cluster.prefix() + "-entries-*/_refresh", Map.of(), Map.of());
            assertThat(raw
                .post("/" + this.cluster.prefix() + "-entries-*/_count", Map.of(),
                        Map.of("query", Map.of("range", Map.of("until", Map.of("lt", Long.MAX_VALUE)))))
                .path("count")
                .asInt()).isZero();
        }
    }

    @Test
    void aNumberThatADocumentBearsIsNotForgotten() {
        try (OpenSearchEngine engine = open();
                OpenSearchEngine other = open();
                Cluster raw = Cluster.at(this.cluster)) {
            Opened.put(engine, disk("alpha disk")).close();
            IndexUpdate abandoned = engine.update();
            abandoned.put(disk("beta disk"));
            ((OpenSearchUpdate) abandoned).flush();
            raw.post("/" + this.cluster.prefix() + "-state/_update/state", Map.of("refresh", "true"), Map
                .of("script", Map.of("source",
                        "ctx._source.claimed = 3000; for (int i = 2; i < 3000; i++) { ctx._source.dropped.add(i) }")));
            try (SearchIndex index = Opened.put(other, DNS)) {
                assertThat(Opened.found(index, "alpha disk")).containsExactly("disk");
            }
            Opened.put(other, DNS).close();
            assertThat(
                    raw.get("/" + this.cluster.prefix() + "-state/_doc/state").path("_source").path("dropped").size())
                .as("all but the newest, once no document bears them")
                .isEqualTo(1_000);
        }
    }

    private void pass(Duration time) {
        this.now = this.now.plus(time);
    }

    private long documents() {
        try (Cluster raw = Cluster.at(this.cluster)) {
            raw.post("/" + this.cluster.prefix() + "-entries-*/_refresh", Map.of(), Map.of());
            return raw.get("/" + this.cluster.prefix() + "-entries-*/_count").path("count").asLong();
        }
    }

}
