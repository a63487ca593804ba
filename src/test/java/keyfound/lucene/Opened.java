package keyfound.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import keyfound.entry.SourceFile;
import keyfound.entry.SourceOutline;
import keyfound.search.Hit;
import keyfound.search.IndexUpdate;
import keyfound.search.SearchIndex;
import keyfound.search.SearchQuery;

/// A real index of some files, in a folder of its own that goes away with it.
public record Opened(Path folder, LuceneEngine engine, SearchIndex index) implements AutoCloseable {

    public static Opened with(SourceFile... files) {
        try {
            Path folder = Files.createTempDirectory("keyfound-index");
            LuceneEngine engine = LuceneEngine.open(folder);
            return new Opened(folder, engine, put(engine, files));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    static SearchIndex put(LuceneEngine engine, SourceFile... files) {
        try (IndexUpdate update = engine.update()) {
            for (SourceFile file : files) {
                update.put(file);
            }
            return update.commit();
        }
    }

    static List<SourceOutline> kept(IndexUpdate update) {
        try (Stream<SourceOutline> kept = update.kept()) {
            return kept.toList();
        }
    }

    public List<String> found(String text) {
        return found(SearchQuery.of(text));
    }

    public List<String> found(SearchQuery query) {
        return this.index.search(query).hits().stream().map(Hit::entry).map(entry -> entry.id().value()).toList();
    }

    @Override
    public void close() {
        this.index.close();
        this.engine.close();
        try (Stream<Path> files = Files.walk(this.folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
