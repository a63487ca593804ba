package keyfound.lucene;

import java.nio.file.Path;
import java.util.List;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import keyfound.entry.Entry;
import keyfound.entry.EntryId;
import keyfound.entry.SourceFile;
import keyfound.search.FolderInUseException;
import keyfound.search.Hit;
import keyfound.search.IndexUpdate;
import keyfound.search.SearchEngine;
import keyfound.search.SearchEngineFactory;
import keyfound.search.SearchIndex;
import keyfound.search.SearchQuery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LuceneEngineTest {

    private static final SourceFile NETWORK = Written.file("network/dns.md")
        .in("en", "dns", "network")
        .entry("no-such-host", "Why does the log say `no such host`?",
                "The resolver is down. Restart `systemd-resolved`.")
        .entry("connection-refused", "Connection refused (os error 111)", "Nothing listens there.\n    ss -ltnp")
        .done();

    private static final SourceFile DISK = Written.file("disk.md")
        .in("en", "disk")
        .entry("too-many-files", "Too many open files (os error 24)", "Raise the limit.\n    ulimit -n 65536")
        .done();

    @TempDir
    private Path folder;

    @Test
    void theServiceLoaderFindsTheEngineByItsName() {
        try (SearchEngine engine = SearchEngineFactory.named("lucene").open(this.folder)) {
            assertThat(engine).isInstanceOf(LuceneEngine.class);
        }
    }

    @Test
    void anEntryComesBackAsItWasPut() {
        try (LuceneEngine engine = LuceneEngine.open(this.folder);
                SearchIndex index = Opened.put(engine, NETWORK, DISK)) {
            for (Entry entry : NETWORK.entries()) {
                assertThat(index.entry(entry.id())).contains(entry);
            }
            assertThat(index.entry(new EntryId("nobody"))).isEmpty();
        }
    }

    @Test
    void theOutlinesOfAllFilesAreKeptOverARestart() {
        try (LuceneEngine engine = LuceneEngine.open(this.folder)) {
            Opened.put(engine, NETWORK, DISK).close();
        }
        try (LuceneEngine engine = LuceneEngine.open(this.folder); IndexUpdate update = engine.update()) {
            assertThat(Opened.kept(update)).containsExactlyInAnyOrder(NETWORK.outline(), DISK.outline());
        }
    }

    @Test
    void aFileThatIsPutAgainReplacesAllItsEntries() {
        SourceFile shorter = Written.file("network/dns.md")
            .entry("no-such-host", "No such host", "Ask the admin.")
            .done();
        try (LuceneEngine engine = LuceneEngine.open(this.folder)) {
            Opened.put(engine, NETWORK, DISK).close();
            try (SearchIndex index = Opened.put(engine, shorter)) {
                assertThat(index.entry(new EntryId("connection-refused"))).isEmpty();
                assertThat(index.entry(new EntryId("no-such-host"))).contains(shorter.entries().getFirst());
                assertThat(index.entry(new EntryId("too-many-files"))).isPresent();
            }
        }
    }

    @Test
    void theSegmentsOfManyEditsAreMergedSoonInTheBackground() throws Exception {
        try (LuceneEngine engine = LuceneEngine.open(this.folder)) {
            Opened.put(engine, NETWORK).close();
            int segments = Integer.MAX_VALUE;
            for (int edit = 0; edit < 100 && (edit < 16 || segments > 8); edit++) {
                Opened.put(engine, Written.file("edit-" + edit + ".md").entry("edit-" + edit, "Why?", "So.").done())
                    .close();
                Thread.sleep(10);
                try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(this.folder))) {
                    segments = reader.leaves().size();
                }
            }
            assertThat(segments).isLessThanOrEqualTo(8);
        }
    }

    @Test
    void aRemovedFileIsForgottenWithItsEntries() {
        try (LuceneEngine engine = LuceneEngine.open(this.folder)) {
            Opened.put(engine, NETWORK, DISK).close();
            try (IndexUpdate update = engine.update()) {
                update.remove("network/dns.md");
                update.remove("never/kept.md");
                try (SearchIndex index = update.commit()) {
                    assertThat(found(index, "connection refused")).isEmpty();
                }
            }
            try (IndexUpdate update = engine.update()) {
                assertThat(Opened.kept(update)).containsExactly(DISK.outline());
            }
        }
    }

    @Test
    void whatIsNotCommittedIsDropped() {
        try (LuceneEngine engine = LuceneEngine.open(this.folder)) {
            Opened.put(engine, DISK).close();
            try (IndexUpdate update = engine.update()) {
                update.put(NETWORK);
                update.remove("disk.md");
            }
            try (IndexUpdate update = engine.update(); SearchIndex index = update.commit()) {
                assertThat(Opened.kept(update)).containsExactly(DISK.outline());
                assertThat(found(index, "no such host")).isEmpty();
                assertThat(found(index, "open files")).containsExactly("too-many-files");
            }
        }
    }

    @Test
    void anIndexIsNotAlteredByLaterUpdates() {
        try (LuceneEngine engine = LuceneEngine.open(this.folder); SearchIndex before = Opened.put(engine, DISK)) {
            Opened.put(engine, NETWORK).close();
            assertThat(found(before, "no such host")).isEmpty();
        }
    }

    @Test
    void anIndexOutlivesItsEngine() {
        SearchIndex index;
        try (LuceneEngine engine = LuceneEngine.open(this.folder)) {
            index = Opened.put(engine, DISK);
        }
        try (index) {
            assertThat(found(index, "open files")).containsExactly("too-many-files");
        }
    }

    @Test
    void onlyOneUpdateIsOpenAtATime() {
        try (LuceneEngine engine = LuceneEngine.open(this.folder)) {
            try (IndexUpdate update = engine.update()) {
                assertThat(Opened.kept(update)).isEmpty();
                assertThatThrownBy(engine::update).isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("another update");
            }
            engine.update().close();
        }
    }

    @Test
    void aSecondOwnerOfTheFolderIsRefusedByName() {
        try (LuceneEngine engine = LuceneEngine.open(this.folder)) {
            assertThat(engine).isNotNull();
            assertThatThrownBy(() -> LuceneEngine.open(this.folder)).isInstanceOf(FolderInUseException.class)
                .hasMessageContaining(this.folder.toString());
        }
    }

    private static List<String> found(SearchIndex index, String text) {
        return index.search(SearchQuery.of(text))
            .hits()
            .stream()
            .map(Hit::entry)
            .map(entry -> entry.id().value())
            .toList();
    }

}
