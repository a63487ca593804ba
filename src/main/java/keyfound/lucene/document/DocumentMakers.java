package keyfound.lucene.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.apache.lucene.document.Document;

import keyfound.entry.SourceFile;
import keyfound.entry.SourceOutline;
import keyfound.stemming.AnalysedForms;

/// Makes the documents of files on its own threads, because reading the messages that an
/// entry knows takes as long as indexing it. The documents come back in the order of the
/// files, so the same files give the same index.
public final class DocumentMakers implements AutoCloseable {

    private static final int THREADS = 2;

    /// Files in work at a time; a file has up to 1 MiB, its documents a few times as
    /// much.
    private static final int AHEAD = 8;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS,
            Thread.ofPlatform().name("keyfound-documents-", 0).daemon().factory());

    private final Deque<CompletableFuture<FileDocuments>> making = new ArrayDeque<>();

    private final AnalysedForms bases;

    public DocumentMakers(AnalysedForms bases) {
        this.bases = bases;
    }

    public void give(SourceFile file, SourceOutline outline) {
        this.making.add(CompletableFuture.supplyAsync(() -> documents(file, outline), this.threads));
    }

    /// Whether as many files wait as may; then the next should be taken.
    public boolean isFull() {
        return this.making.size() > AHEAD;
    }

    public boolean isEmpty() {
        return this.making.isEmpty();
    }

    /// Waits for the documents of the file that was given first. It ignores interrupts,
    /// which would close the files of the index.
    public FileDocuments take() {
        try {
            return this.making.remove().join();
        }
        catch (CompletionException ex) {
            throw (ex.getCause() instanceof RuntimeException cause) ? cause : ex;
        }
    }

    private FileDocuments documents(SourceFile file, SourceOutline outline) {
        List<Document> documents = new ArrayList<>(file.entries().size() + 1);
        FileFields common = EntryDocuments.ofEntries(outline);
        documents.add(EntryDocuments.of(outline));
        for (int i = 0; i < file.entries().size(); i++) {
            documents.add(EntryDocuments.of(file.entries().get(i), outline.entries().get(i), common, this.bases));
        }
        EntryDocuments.addBlocks(documents.subList(1, documents.size()), file.entries());
        return new FileDocuments(file.path(), documents);
    }

    /// Documents that were not taken are dropped.
    @Override
    public void close() {
        this.making.clear();
        this.threads.shutdown();
    }

    /// @param path path of the file
    /// @param documents documents of the file and of its entries
    public record FileDocuments(String path, List<Document> documents) {
    }

}
