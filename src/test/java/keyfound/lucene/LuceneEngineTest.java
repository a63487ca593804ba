package keyfound.lucene;

import java.nio.file.Path;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import keyfound.entry.SourceFile;
import keyfound.search.FolderInUseException;
import keyfound.search.Opened;
import keyfound.search.SearchEngine;
import keyfound.search.SearchEngineContract;
import keyfound.search.SearchEngineFactory;
import keyfound.search.Written;
import keyfound.search.storage.EngineStorage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LuceneEngineTest extends SearchEngineContract {

    private static final SourceFile NETWORK = Written.file("network/dns.md")
        .entry("no-such-host", "Why does the log say `no such host`?", "The resolver is down.")
        .done();

    @TempDir
    private Path folder;

    @Override
    protected SearchEngine open() {
        return LuceneEngine.open(this.folder);
    }

    @Test
    void theServiceLoaderFindsTheEngineByItsName() {
        try (SearchEngine engine = SearchEngineFactory.named("lucene").open(EngineStorage.in(this.folder))) {
            assertThat(engine).isInstanceOf(LuceneEngine.class);
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
    void aSecondOwnerOfTheFolderIsRefusedByName() {
        try (LuceneEngine engine = LuceneEngine.open(this.folder)) {
            assertThat(engine).isNotNull();
            assertThatThrownBy(() -> LuceneEngine.open(this.folder)).isInstanceOf(FolderInUseException.class)
                .hasMessageContaining(this.folder.toString());
        }
    }

}
