package keyfound.opensearch;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import keyfound.entry.EntryId;
import keyfound.entry.SourceFile;
import keyfound.opensearch.cluster.Cluster;
import keyfound.search.IndexUpdate;
import keyfound.search.Opened;
import keyfound.search.SearchEngine;
import keyfound.search.SearchEngineContract;
import keyfound.search.SearchEngineFactory;
import keyfound.search.SearchIndex;
import keyfound.search.Written;
import keyfound.search.storage.EngineStorage;
import keyfound.search.storage.EngineUnusableException;
import keyfound.search.storage.SearchCluster;
import keyfound.search.storage.SupersededException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OpenSearchEngineTest extends SearchEngineContract {

    private static final SourceFile OLD = Written.file("disk.md")
        .entry("too-many-files", "Too many open files (os error 24)", "Raise the limit.")
        .done();

    private static final SourceFile EDITED = Written.file("disk.md")
        .entry("too-many-files", "Too many open handles (os error 24)", "Raise the limit.")
        .done();

    private static final SourceFile OTHER = Written.file("dns.md")
        .entry("no-such-host", "Why does the log say `no such host`?", "The resolver is down.")
        .done();

    private final SearchCluster cluster = TestCluster.fresh();

    @Override
    protected SearchEngine open() {
        return OpenSearchEngine.open(this.cluster, Clock.systemUTC());
    }

    @AfterEach
    void delete() {
        ClusterIndex.delete(this.cluster);
    }

    @Test
    void theServiceLoaderFindsTheEngineByItsName() {
        try (SearchEngine engine = SearchEngineFactory.named("opensearch")
            .open(new EngineStorage(Path.of("unused"), Optional.of(this.cluster)))) {
            assertThat(engine).isInstanceOf(OpenSearchEngine.class);
        }
    }

    @Test
    void aFolderAloneIsNoPlaceForIt() {
        assertThatThrownBy(() -> SearchEngineFactory.named("opensearch").open(EngineStorage.in(Path.of("scratch"))))
            .isInstanceOf(EngineUnusableException.class)
            .hasMessageContaining("none is named here");
    }

    @Test
    void whatAPublisherLeftThatWasKilledCountsForNothing() {
        try (SearchEngine killed = open(); SearchEngine other = open()) {
            Opened.put(killed, OLD).close();
            IndexUpdate abandoned = killed.update();
            abandoned.put(EDITED);
            abandoned.put(OTHER);
            ((OpenSearchUpdate) abandoned).flush();
            try (SearchIndex index = Opened.put(other)) {
                assertThat(Opened.found(index, "open files")).containsExactly("too-many-files");
            }
            try (SearchIndex index = Opened.put(other, OTHER)) {
                assertThat(Opened.found(index, "open files")).containsExactly("too-many-files");
                assertThat(index.entry(new EntryId("no-such-host"))).isPresent();
                assertThat(Opened.found(index, "open handles")).as("only its other words")
                    .isEqualTo(Opened.found(index, "open"));
            }
        }
    }

    @Test
    void ofTwoThatPublishAtATimeTheFirstLearnsThatTheSecondTookItsTurn() {
        try (SearchEngine one = open(); SearchEngine other = open()) {
            Opened.put(one, OLD).close();
            try (IndexUpdate slow = one.update()) {
                slow.put(EDITED);
                ((OpenSearchUpdate) slow).flush();
                try (IndexUpdate fast = other.update()) {
                    fast.put(OTHER);
                    fast.commit().close();
                }
                slow.put(Written.file("late.md").entry("late", "Late question", "Late answer").done());
                assertThatThrownBy(slow::commit).isInstanceOf(SupersededException.class)
                    .hasMessageContaining("another server");
            }
            try (IndexUpdate look = one.update(); SearchIndex index = look.commit()) {
                assertThat(Opened.kept(look)).containsExactlyInAnyOrder(OLD.outline(), OTHER.outline());
                assertThat(index.entry(new EntryId("too-many-files"))).contains(OLD.entries().getFirst());
                assertThat(index.entry(new EntryId("late"))).isEmpty();
            }
        }
    }

    @Test
    void aChangeThatGoesOutFromAnOlderStateIsRefused() {
        try (SearchEngine one = open(); SearchEngine other = open()) {
            Opened.put(one, OLD).close();
            try (IndexUpdate slow = one.update()) {
                Opened.put(other, OTHER).close();
                assertThatThrownBy(() -> slow.put(EDITED)).isInstanceOf(SupersededException.class);
            }
        }
    }

    @Test
    void anIndexThatLostDocumentsIsBuiltAnew() {
        try (SearchEngine engine = open(); Cluster raw = Cluster.at(this.cluster)) {
            Opened.put(engine, OLD, OTHER).close();
            raw.post("/" + this.cluster.prefix() + "-v*/_delete_by_query", Map.of("refresh", "true"),
                    Map.of("query", Map.of("term", Map.of("id", "no-such-host"))));
        }
        try (SearchEngine engine = open()) {
            try (IndexUpdate update = engine.update()) {
                assertThat(Opened.kept(update)).isEmpty();
            }
            try (SearchIndex index = Opened.put(engine, OTHER)) {
                assertThat(Opened.found(index, "no such host")).containsExactly("no-such-host");
                assertThat(Opened.found(index, "open files")).isEmpty();
            }
        }
    }

    @Test
    void anIndexWithoutItsStateIsBuiltAnew() {
        try (SearchEngine engine = open(); Cluster raw = Cluster.at(this.cluster)) {
            Opened.put(engine, OLD).close();
            raw.delete("/" + this.cluster.prefix() + "-state");
        }
        try (SearchEngine engine = open(); SearchIndex index = Opened.put(engine, OTHER)) {
            assertThat(Opened.found(index, "open files")).isEmpty();
            assertThat(Opened.found(index, "no such host")).containsExactly("no-such-host");
        }
    }

    @Test
    void aStateThatIsLostWhileAServerRunsIsMadeAgainWithOurMark() {
        try (SearchEngine engine = open(); Cluster raw = Cluster.at(this.cluster)) {
            Opened.put(engine, OLD).close();
            raw.delete("/" + this.cluster.prefix() + "-state");
            Opened.put(engine, OTHER).close();
        }
        try (SearchEngine engine = open(); IndexUpdate update = engine.update()) {
            assertThat(Opened.kept(update)).containsExactly(OTHER.outline());
        }
    }

    @Test
    void nothingIsWrittenIntoAnIndexThatIsDeletedMeanwhile() {
        try (SearchEngine engine = open();
                IndexUpdate update = engine.update();
                Cluster raw = Cluster.at(this.cluster)) {
            update.put(OLD);
            ((OpenSearchUpdate) update).flush();
            raw.delete("/" + this.cluster.prefix() + "-v*");
            update.put(OTHER);
            assertThatThrownBy(update::commit).isInstanceOf(SupersededException.class);
            assertThat(raw.get("/" + this.cluster.prefix() + "-v*").size()).isZero();
        }
        open().close();
    }

    @Test
    void aChangeMayRemoveAnyNumberOfFiles() {
        try (OpenSearchEngine engine = (OpenSearchEngine) open()) {
            Opened.put(engine, OLD, OTHER).close();
            try (IndexUpdate update = engine.update()) {
                for (int i = 0; i < 66_000; i++) {
                    update.remove("gone-" + i + ".md");
                }
                assertThat(engine.requests()).as("what waits is bounded").isGreaterThan(60);
                update.remove("disk.md");
                update.commit().close();
                assertThat(Opened.kept(update)).containsExactly(OTHER.outline());
            }
        }
    }

    @Test
    void whatCouldNotBeOpenedIsNotTakenForServed() {
        try (SearchEngine one = open(); SearchEngine other = open(); Cluster raw = Cluster.at(this.cluster)) {
            Opened.put(one, OLD).close();
            try (IndexUpdate look = other.update()) {
                raw.delete("/" + this.cluster.prefix() + "-v*");
                assertThatThrownBy(look::commit).hasMessageContaining("search cluster refuses");
            }
            assertThat(other.isCurrent()).isFalse();
        }
    }

    @Test
    void serversOfTwoFormatsPublishSideBySide() {
        try (SearchEngine older = OpenSearchEngine.open(this.cluster, Clock.systemUTC(), "0.1");
                SearchEngine engine = open();
                SearchIndex first = Opened.put(older, OLD)) {
            Opened.put(engine, OTHER).close();
            Opened.put(older, EDITED).close();
            assertThat(Opened.found(first, "open files")).containsExactly("too-many-files");
            try (IndexUpdate update = older.update(); IndexUpdate ours = engine.update()) {
                assertThat(Opened.kept(update)).as("nothing is filled again").containsExactly(EDITED.outline());
                assertThat(Opened.kept(ours)).containsExactly(OTHER.outline());
            }
            assertThat(older.isCurrent()).isTrue();
            assertThat(engine.isCurrent()).isTrue();
        }
    }

    @Test
    void anIndexOfAnotherProgramIsRefusedAndLeftAlone() {
        try (Cluster raw = Cluster.at(this.cluster)) {
            raw.put("/" + this.cluster.prefix() + "-state", Map.of(), Map.of());
            assertThatThrownBy(this::open).isInstanceOf(EngineUnusableException.class)
                .hasMessageContaining(this.cluster.prefix() + "-state")
                .extracting("reason")
                .isEqualTo(EngineUnusableException.Reason.FOREIGN_INDEX);
            assertThat(raw.find("/" + this.cluster.prefix() + "-state", Map.of())).isPresent();
        }
    }

    @Test
    void aWrongAddressIsRefusedByName() {
        SearchCluster wrong = new SearchCluster(List.of(URI.create("http://localhost:1")), "", "", "x", 1, 0,
                Optional.empty());
        assertThatThrownBy(() -> OpenSearchEngine.open(wrong, Clock.systemUTC()))
            .isInstanceOf(EngineUnusableException.class)
            .hasMessageContaining("localhost:1")
            .extracting("reason")
            .isEqualTo(EngineUnusableException.Reason.UNREACHABLE);
    }

}
