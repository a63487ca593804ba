package keyfound.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

import keyfound.search.FolderInUseException;
import keyfound.search.IndexUpdate;
import keyfound.search.SearchEngine;

/// Owns an index folder. Its writer stays open: Lucene's lock keeps a second process out,
/// and merges go on between updates.
final class LuceneEngine implements SearchEngine {

    private final Path path;

    private final Directory directory;

    private IndexWriter writer;

    private boolean updating;

    private LuceneEngine(Path path, Directory directory, IndexWriter writer) {
        this.path = path;
        this.directory = directory;
        this.writer = writer;
    }

    static LuceneEngine open(Path path) {
        try {
            Files.createDirectories(path);
            Directory directory = FSDirectory.open(path);
            try {
                return new LuceneEngine(path, directory, new IndexFolder(path, directory).openWriter());
            }
            catch (IOException | RuntimeException ex) {
                directory.close();
                throw ex;
            }
        }
        catch (LockObtainFailedException ex) {
            throw new FolderInUseException(path, ex);
        }
        catch (IOException ex) {
            throw new UncheckedIOException("search index folder '" + path + "' cannot be used: " + ex.getMessage(), ex);
        }
    }

    @Override
    public synchronized IndexUpdate update() {
        if (this.updating) {
            throw new IllegalStateException("another update of '" + this.path + "' is open");
        }
        LuceneUpdate update = new LuceneUpdate(this.writer, this::finished);
        this.updating = true;
        return update;
    }

    /// A writer that was rolled back is closed: the next update needs a new one.
    private synchronized void finished() {
        this.updating = false;
        if (!this.writer.isOpen()) {
            try {
                this.writer = new IndexFolder(this.path, this.directory).openWriter();
            }
            catch (IOException ex) {
                throw new UncheckedIOException("search index folder '" + this.path + "' cannot be opened again", ex);
            }
        }
    }

    @Override
    public synchronized void close() {
        try {
            if (this.updating) {
                this.writer.rollback();
            }
            this.writer.close();
            this.directory.close();
        }
        catch (IOException ex) {
            throw new UncheckedIOException("search index folder '" + this.path + "' cannot be closed", ex);
        }
    }

}
