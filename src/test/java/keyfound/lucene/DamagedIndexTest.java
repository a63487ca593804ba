package keyfound.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import keyfound.entry.SourceFile;
import keyfound.entry.SourceOutline;
import keyfound.search.IndexUpdate;
import keyfound.search.Opened;
import keyfound.search.SearchIndex;
import keyfound.search.SearchQuery;
import keyfound.search.Written;

import static org.assertj.core.api.Assertions.assertThat;

class DamagedIndexTest {

    private static final SourceFile DISK = Written.file("disk.md")
        .in("en", "disk")
        .entry("too-many-files", "Too many open files (os error 24)", "Raise the limit.\n    ulimit -n 65536")
        .done();

    private static final SourceFile DNS = Written.file("dns.md")
        .in("en", "network")
        .entry("no-such-host", "Why does the log say `no such host`?", "The resolver is down.")
        .done();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void whicheverFileIsDamagedAllOrNothingIsKeptAndTheIndexCanBeBuiltAgain(Damage damage) throws IOException {
        Path whole = Files.createDirectories(this.folder.resolve("whole"));
        try (LuceneEngine engine = LuceneEngine.open(whole)) {
            Opened.put(engine, DISK).close();
            Opened.put(engine, DNS).close();
            // leaves a file of deletions
            Opened.put(engine, DISK).close();
        }
        for (Path file : files(whole)) {
            Path copy = copied(whole, damage + "-" + file.getFileName());
            damage.inflict(copy.resolve(file.getFileName()));
            expectAllOrNothing(copy);
        }
    }

    @Test
    void aLoadThatIsCutShortLeavesNothingBehind() throws IOException {
        Path whole = Files.createDirectories(this.folder.resolve("whole"));
        try (LuceneEngine engine = LuceneEngine.open(whole); IndexUpdate update = engine.update()) {
            update.put(DISK);
            update.put(DNS);
            // as a program that is killed leaves it
            Path copy = copied(whole, "killed");
            expectAllOrNothing(copy);
        }
    }

    @Test
    void anIndexOfWhichEveryFileIsDamagedIsBuiltAnew() throws IOException {
        try (LuceneEngine engine = LuceneEngine.open(this.folder)) {
            Opened.put(engine, DISK, DNS).close();
        }
        List<Path> files = files(this.folder);
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            Damage.GARBLED.inflict(file);
        }
        try (LuceneEngine engine = LuceneEngine.open(this.folder)) {
            try (IndexUpdate update = engine.update()) {
                assertThat(Opened.kept(update)).isEmpty();
            }
            try (SearchIndex index = Opened.put(engine, DISK)) {
                assertThat(index.search(SearchQuery.of("open files")).total()).isEqualTo(1);
            }
        }
    }

    @Test
    void anIndexOfAnotherFormatIsBuiltAnew() throws IOException {
        try (LuceneEngine engine = LuceneEngine.open(this.folder)) {
            Opened.put(engine, DISK).close();
        }
        try (Directory directory = FSDirectory.open(this.folder);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(Map.of("keyfound.format", "1.1").entrySet());
            writer.commit();
        }
        try (LuceneEngine engine = LuceneEngine.open(this.folder); IndexUpdate update = engine.update()) {
            assertThat(Opened.kept(update)).isEmpty();
        }
    }

    private static void expectAllOrNothing(Path path) {
        try (LuceneEngine engine = LuceneEngine.open(path)) {
            try (IndexUpdate update = engine.update()) {
                Set<SourceOutline> kept = Set.copyOf(Opened.kept(update));
                assertThat(kept).as(path.toString()).isIn(Set.of(), Set.of(DISK.outline(), DNS.outline()));
            }
            try (SearchIndex index = Opened.put(engine, DISK, DNS)) {
                assertThat(index.search(SearchQuery.of("open files")).total()).isEqualTo(1);
                assertThat(index.search(SearchQuery.of("resolver")).total()).isEqualTo(1);
            }
        }
    }

    private static List<Path> files(Path from) throws IOException {
        try (Stream<Path> listed = Files.list(from)) {
            return listed.filter(file -> !file.endsWith("write.lock")).toList();
        }
    }

    private Path copied(Path from, String name) throws IOException {
        Path to = Files.createDirectories(this.folder.resolve(name));
        for (Path file : files(from)) {
            Files.copy(file, to.resolve(file.getFileName()));
        }
        return to;
    }

    enum Damage {

        CUT_IN_HALF {
            @Override
            byte[] of(byte[] bytes) {
                return Arrays.copyOf(bytes, bytes.length / 2);
            }
        },
        EMPTIED {
            @Override
            byte[] of(byte[] bytes) {
                return new byte[0];
            }
        },
        GARBLED {
            @Override
            byte[] of(byte[] bytes) {
                byte[] garbled = bytes.clone();
                garbled[bytes.length / 2] ^= 0x55;
                return garbled;
            }
        },
        DELETED {
            @Override
            void inflict(Path file) throws IOException {
                Files.delete(file);
            }

            @Override
            byte[] of(byte[] bytes) {
                return bytes;
            }
        };

        void inflict(Path file) throws IOException {
            Files.write(file, of(Files.readAllBytes(file)));
        }

        abstract byte[] of(byte[] bytes);

    }

}
