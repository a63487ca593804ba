package keyfound.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;

import keyfound.entry.SourceFile;
import keyfound.entry.SourceOutline;
import keyfound.lucene.document.DocumentMakers;
import keyfound.lucene.document.Fields;
import keyfound.lucene.document.KeptOutlines;
import keyfound.search.IndexUpdate;
import keyfound.search.SearchIndex;
import keyfound.stemming.AnalysedForms;

/// Collects changes in the writer. A commit makes them durable and visible together;
/// without a commit they are dropped.
final class LuceneUpdate implements IndexUpdate {

    private final IndexWriter writer;

    private final Runnable finished;

    private final AnalysedForms bases = new AnalysedForms();

    private final DocumentMakers makers = new DocumentMakers(this.bases);

    private boolean changed;

    private boolean closed;

    LuceneUpdate(IndexWriter writer, Runnable finished) {
        this.writer = writer;
        this.finished = finished;
    }

    @Override
    public Stream<SourceOutline> kept() {
        return orThrow(() -> KeptOutlines.stream(DirectoryReader.open(this.writer.getDirectory())));
    }

    @Override
    public void put(SourceFile file, SourceOutline outline) {
        this.changed = true;
        this.makers.give(file, outline);
        while (this.makers.isFull()) {
            write(this.makers.take());
        }
    }

    @Override
    public void remove(String path) {
        writeAll();
        this.changed = true;
        orThrow(() -> this.writer.deleteDocuments(new Term(Fields.PATH, path)));
    }

    private void writeAll() {
        while (!this.makers.isEmpty()) {
            write(this.makers.take());
        }
    }

    private void write(DocumentMakers.FileDocuments file) {
        orThrow(() -> this.writer.updateDocuments(new Term(Fields.PATH, file.path()), file.documents()));
    }

    @Override
    public SearchIndex commit() {
        writeAll();
        this.writer.setLiveCommitData(FormatStamp.userData().entrySet());
        orThrow(this.writer::commit);
        this.changed = false;
        return orThrow(() -> new LuceneIndex(DirectoryReader.open(this.writer), this.bases));
    }

    @Override
    public void close() {
        if (this.closed) {
            return;
        }
        this.closed = true;
        this.makers.close();
        try {
            if (this.changed) {
                this.writer.rollback();
            }
        }
        catch (IOException ex) {
            throw new UncheckedIOException("search index cannot drop what was not committed", ex);
        }
        finally {
            this.finished.run();
        }
    }

    private static <T> T orThrow(Work<T> work) {
        try {
            return work.run();
        }
        catch (IOException ex) {
            throw new UncheckedIOException("search index cannot be written: " + ex.getMessage(), ex);
        }
    }

    @FunctionalInterface
    private interface Work<T> {

        T run() throws IOException;

    }

}
