package keyfound.opensearch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

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
                    .post("/" + this.cluster.prefix() + "-v*/_count", Map.of(),
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
            raw.post("/" + this.cluster.prefix() + "-v*/_refresh", Map.of(), Map.of());
            assertThat(raw
                .post("/" + this.cluster.prefix() + "-v*/_count", Map.of(),
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
            raw.post("/" + this.cluster.prefix() + "-state/_update/state-" + ClusterStorage.FORMAT,
                    Map.of("refresh", "true"), Map.of("script", Map.of("source",
                            "ctx._source.claimed = 3000; for (int i = 2; i < 3000; i++) { ctx._source.dropped.add(i) }")));
            try (SearchIndex index = Opened.put(other, DNS)) {
                assertThat(Opened.found(index, "alpha disk")).containsExactly("disk");
            }
            Opened.put(other, DNS).close();
            assertThat(raw.get("/" + this.cluster.prefix() + "-state/_doc/state-" + ClusterStorage.FORMAT)
                .path("_source")
                .path("dropped")
                .size()).as("all but the newest, once no document bears them").isEqualTo(1_000);
        }
    }

    @Test
    void whatNobodyReadsIsDeletedADayLater() {
        try (OpenSearchEngine engine = open();
                OpenSearchEngine older = older();
                SearchIndex served = Opened.put(older, disk("alpha disk"))) {
            Opened.put(engine, disk("beta disk")).close();
            for (int hour = 0; hour < 30; hour++) {
                pass(Duration.ofHours(1));
                assertThat(older.isCurrent() && engine.isCurrent()).isTrue();
            }
            assertThat(Opened.found(served, "alpha disk")).containsExactly("disk");
        }
        try (OpenSearchEngine engine = open()) {
            pass(Duration.ofHours(23));
            engine.isCurrent();
            assertThat(indexes("v0.1-*")).isEqualTo(1);
            pass(Duration.ofHours(2));
            engine.isCurrent();
            assertThat(indexes("v0.1-*")).isZero();
            assertThat(indexes("v*")).as("what is read").isEqualTo(1);
        }
        try (OpenSearchEngine older = older(); SearchIndex again = Opened.put(older, disk("gamma disk"))) {
            assertThat(Opened.found(again, "gamma disk")).containsExactly("disk");
        }
    }

    @Test
    void anIndexOfAVersionThatGivesNoSignStaysForADayAndOneOfAnotherProgramForEver() {
        try (OpenSearchEngine engine = open(); Cluster raw = Cluster.at(this.cluster)) {
            raw.put("/" + this.cluster.prefix() + "-entries-0123abcd", Map.of(),
                    Map.of("mappings", Map.of("_meta", Map.of("keyfound", Map.of("prefix", this.cluster.prefix())))));
            raw.put("/" + this.cluster.prefix() + "-entries-4567abcd", Map.of(), Map.of());
            raw.put("/" + this.cluster.prefix() + "-v0.1-0123abcd", Map.of(),
                    Map.of("mappings", Map.of("_meta", Map.of("keyfound", Map.of("prefix", "another")))));
            for (int hour = 0; hour < 24; hour++) {
                engine.isCurrent();
                pass(Duration.ofHours(1));
            }
            assertThat(indexes("entries-*")).isEqualTo(2);
            pass(Duration.ofHours(1));
            engine.isCurrent();
            assertThat(indexes("entries-0123abcd")).isZero();
            assertThat(indexes("entries-4567abcd")).isEqualTo(1);
            assertThat(indexes("v0.1-*")).isEqualTo(1);
        }
    }

    /// A server of another version of the program.
    private OpenSearchEngine older() {
        InstantSource time = () -> this.now;
        return OpenSearchEngine.open(this.cluster, time.withZone(ZoneOffset.UTC), "0.1");
    }

    private int indexes(String names) {
        try (Cluster raw = Cluster.at(this.cluster)) {
            return raw.find("/" + this.cluster.prefix() + "-" + names, Map.of()).map(JsonNode::size).orElse(0);
        }
    }

    private void pass(Duration time) {
        this.now = this.now.plus(time);
    }

    private long documents() {
        try (Cluster raw = Cluster.at(this.cluster)) {
            raw.post("/" + this.cluster.prefix() + "-v*/_refresh", Map.of(), Map.of());
            return raw.get("/" + this.cluster.prefix() + "-v*/_count").path("count").asLong();
        }
    }

}
