package keyfound.lucene.document;

import java.io.IOException;
import java.util.Random;
import java.util.stream.Collectors;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import keyfound.entry.Entry;
import keyfound.entry.SourceFile;
import keyfound.search.Written;
import keyfound.search.retrieval.AnswerText;
import keyfound.stemming.AnalysedForms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

class EntryReaderTest {

    /// Number of the first entry's document, behind an empty one and the file's.
    private static final int FIRST = 2;

    /// Compressed it is long still.
    private static final String NUMBERS = new Random(7).ints(9_000)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(" "));

    private static final SourceFile FILE = Written.file("disk.md")
        .in("en", "disk")
        .entry("full", "Why does it fail? `quota exceeded`", "The disk is full.\n    rm -r /var/tmp/x")
        .entry("why-is-it-slow", "Why is it slow?", "The disk is old. ".repeat(400))
        .entry("noise", "为什么有噪音？", "The disk spins.")
        .entry("sectors", "Which sectors are bad?", NUMBERS)
        .done();

    private final ByteBuffersDirectory folder = new ByteBuffersDirectory();

    private DirectoryReader index;

    @BeforeEach
    void write() throws IOException {
        try (IndexWriter writer = new IndexWriter(this.folder, new IndexWriterConfig());
                DocumentMakers makers = new DocumentMakers(new AnalysedForms())) {
            writer.addDocument(new Document());
            makers.give(FILE, FILE.outline());
            writer.addDocuments(makers.take().documents());
        }
        this.index = DirectoryReader.open(this.folder);
    }

    @AfterEach
    void close() throws IOException {
        this.index.close();
        this.folder.close();
    }

    @Test
    void anEntryIsWhatWasWrittenInWhateverOrderItIsRead() throws IOException {
        EntryReader reader = new EntryReader(this.index);
        for (int i : new int[] { 0, 2, 1, 3, 0, 1 }) {
            Entry entry = FILE.entries().get(i);
            int document = FIRST + i;
            assertThat(reader.entry(document)).isEqualTo(entry);
            assertThat(reader.outline(document)).isEqualTo(FILE.outline().entries().get(i));
            assertThat(reader.answer(document))
                .isEqualTo(new AnswerText(entry.answer().prose(), entry.answer().codeBlocks()));
        }
    }

    @Test
    void theAnswerAndTheOutlineOfAHitAreDecodedOnce() throws IOException {
        EntryReader reader = new EntryReader(this.index);
        assertThat(reader.answer(FIRST)).isSameAs(reader.answer(FIRST));
        assertThat(reader.outline(FIRST)).isSameAs(reader.outline(FIRST));
    }

    @Test
    void aDocumentWithoutAnOutlineIsNoEntry() {
        assertThatIOException().isThrownBy(() -> new EntryReader(this.index).outline(1)).withMessageContaining("1");
        assertThatIOException().isThrownBy(() -> new EntryReader(this.index).answer(1)).withMessageContaining("1");
    }

    @Test
    void theOutlinesOfAFileAreKept() throws IOException {
        assertThat(KeptOutlines.stream(this.index)).containsExactly(FILE.outline());
    }

}
