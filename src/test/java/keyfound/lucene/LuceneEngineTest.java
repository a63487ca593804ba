package keyfound.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import keyfound.entry.Entry;
import keyfound.entry.EntryId;
import keyfound.entry.SourceFile;
import keyfound.entry.SourceOutline;
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
        try (LuceneEngine engine = LuceneEngine.open(this.folder); SearchIndex index = put(engine, NETWORK, DISK)) {
            for (Entry entry : NETWORK.entries()) {
                assertThat(index.entry(entry.id())).contains(entry);
            }
            assertThat(index.entry(new EntryId("nobody"))).isEmpty();
        }
    }

    @Test
    void theOutlinesOfAllFilesAreKeptOverARestart() {
        try (LuceneEngine engine = LuceneEngine.open(this.folder)) {
            put(engine, NETWORK, DISK).close();
        }
        try (LuceneEngine engine = LuceneEngine.open(this.folder); IndexUpdate update = engine.update()) {
            assertThat(kept(update)).containsExactlyInAnyOrder(NETWORK.outline(), DISK.outline());
        }
    }

    @Test
    void aFileThatIsPutAgainReplacesAllItsEntries() {
        SourceFile shorter = Written.file("network/dns.md")
            .entry("no-such-host", "No such host", "Ask the admin.")
            .done();
        try (LuceneEngine engine = LuceneEngine.open(this.folder)) {
            put(engine, NETWORK, DISK).close();
            try (SearchIndex index = put(engine, shorter)) {
                assertThat(index.entry(new EntryId("connection-refused"))).isEmpty();
                assertThat(index.entry(new EntryId("no-such-host"))).contains(shorter.entries().getFirst());
                assertThat(index.entry(new EntryId("too-many-files"))).isPresent();
            }
        }
    }

    @Test
    void aRemovedFileIsForgottenWithItsEntries() {
        try (LuceneEngine engine = LuceneEngine.open(this.folder)) {
            put(engine, NETWORK, DISK).close();
            try (IndexUpdate update = engine.update()) {
                update.remove("network/dns.md");
                update.remove("never/kept.md");
                try (SearchIndex index = update.commit()) {
                    assertThat(found(index, "connection refused")).isEmpty();
                }
            }
            try (IndexUpdate update = engine.update()) {
                assertThat(kept(update)).containsExactly(DISK.outline());
            }
        }
    }

    @Test
    void whatIsNotCommittedIsDropped() {
        try (LuceneEngine engine = LuceneEngine.open(this.folder)) {
            put(engine, DISK).close();
            try (IndexUpdate update = engine.update()) {
                update.put(NETWORK);
                update.remove("disk.md");
            }
            try (IndexUpdate update = engine.update(); SearchIndex index = update.commit()) {
                assertThat(kept(update)).containsExactly(DISK.outline());
                assertThat(found(index, "no such host")).isEmpty();
                assertThat(found(index, "open files")).containsExactly("too-many-files");
            }
        }
    }

    @Test
    void anIndexIsNotAlteredByLaterUpdates() {
        try (LuceneEngine engine = LuceneEngine.open(this.folder); SearchIndex before = put(engine, DISK)) {
            put(engine, NETWORK).close();
            assertThat(found(before, "no such host")).isEmpty();
        }
    }

    @Test
    void anIndexOutlivesItsEngine() {
        SearchIndex index;
        try (LuceneEngine engine = LuceneEngine.open(this.folder)) {
            index = put(engine, DISK);
        }
        try (index) {
            assertThat(found(index, "open files")).containsExactly("too-many-files");
        }
    }

    @Test
    void onlyOneUpdateIsOpenAtATime() {
        try (LuceneEngine engine = LuceneEngine.open(this.folder)) {
            try (IndexUpdate update = engine.update()) {
                assertThat(kept(update)).isEmpty();
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

    @Test
    void aDamagedIndexIsBuiltAnew() throws IOException {
        try (LuceneEngine engine = LuceneEngine.open(this.folder)) {
            put(engine, NETWORK, DISK).close();
        }
        List<Path> files;
        try (Stream<Path> listed = Files.list(this.folder)) {
            files = listed.filter(file -> Files.isRegularFile(file) && !file.endsWith("write.lock")).toList();
        }
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 0x55;
            Files.write(file, bytes);
        }
        try (LuceneEngine engine = LuceneEngine.open(this.folder)) {
            try (IndexUpdate update = engine.update()) {
                assertThat(kept(update)).isEmpty();
            }
            try (SearchIndex index = put(engine, DISK)) {
                assertThat(found(index, "open files")).containsExactly("too-many-files");
            }
        }
    }

    private static SearchIndex put(LuceneEngine engine, SourceFile... files) {
        try (IndexUpdate update = engine.update()) {
            for (SourceFile file : files) {
                update.put(file);
            }
            return update.commit();
        }
    }

    private static List<SourceOutline> kept(IndexUpdate update) {
        try (Stream<SourceOutline> kept = update.kept()) {
            return kept.toList();
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
