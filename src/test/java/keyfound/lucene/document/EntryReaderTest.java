package keyfound.lucene.document;

import java.io.IOException;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import keyfound.entry.Entry;
import keyfound.entry.SourceFile;
import keyfound.search.Written;
import keyfound.search.stored.StoredEntry;
import keyfound.search.stored.StoredEntryOutline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

class EntryReaderTest {

    private static final SourceFile FILE = Written.file("disk.md")
        .in("en", "disk")
        .entry("full", "Why does it fail? `quota exceeded`", "The disk is full.\n    rm -r /var/tmp/x")
        .done();

    private final ByteBuffersDirectory folder = new ByteBuffersDirectory();

    private DirectoryReader index;

    @BeforeEach
    void write() throws IOException {
        Entry entry = FILE.entries().getFirst();
        try (IndexWriter writer = new IndexWriter(this.folder, new IndexWriterConfig())) {
            Document document = new Document();
            document.add(new StoredField(Fields.ENTRY, StoredEntry.write(entry)));
            document.add(new BinaryDocValuesField(Fields.HEAD,
                    new BytesRef(StoredEntryOutline.write(FILE.outline().entries().getFirst()))));
            writer.addDocument(document);
            writer.addDocument(new Document());
        }
        this.index = DirectoryReader.open(this.folder);
    }

    @AfterEach
    void close() throws IOException {
        this.index.close();
        this.folder.close();
    }

    @Test
    void anEntryIsWhatWasWritten() throws IOException {
        EntryReader reader = new EntryReader(this.index);
        assertThat(reader.entry(0)).isEqualTo(FILE.entries().getFirst());
        assertThat(reader.outline(0)).isEqualTo(FILE.outline().entries().getFirst());
    }

    @Test
    void theAnswerAndTheOutlineOfAHitAreDecodedOnce() throws IOException {
        EntryReader reader = new EntryReader(this.index);
        assertThat(reader.answer(0)).isSameAs(reader.answer(0));
        assertThat(reader.outline(0)).isSameAs(reader.outline(0));
    }

    @Test
    void aDocumentWithoutAnOutlineIsNoEntry() {
        assertThatIOException().isThrownBy(() -> new EntryReader(this.index).outline(1)).withMessageContaining("1");
    }

}
