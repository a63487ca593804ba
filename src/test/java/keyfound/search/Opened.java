package keyfound.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import keyfound.entry.SourceFile;
import keyfound.entry.SourceOutline;
import keyfound.search.storage.EngineStorage;

/// A real index of some files.
///
/// @param cleaning forgets what the engine kept
public record Opened(SearchEngine engine, SearchIndex index, Runnable cleaning) implements AutoCloseable {

    /// Of the embedded engine, in a folder of its own that goes away with it.
    public static Opened with(SourceFile... files) {
        try {
            Path folder = Files.createTempDirectory("keyfound-index");
            return with(SearchEngineFactory.named("lucene").open(EngineStorage.in(folder)), () -> delete(folder),
                    files);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    public static Opened with(SearchEngine engine, Runnable cleaning, SourceFile... files) {
        return new Opened(engine, put(engine, files), cleaning);
    }

    public static SearchIndex put(SearchEngine engine, SourceFile... files) {
        try (IndexUpdate update = engine.update()) {
            for (SourceFile file : files) {
                update.put(file);
            }
            return update.commit();
        }
    }

    public static List<SourceOutline> kept(IndexUpdate update) {
        try (Stream<SourceOutline> kept = update.kept()) {
            return kept.toList();
        }
    }

    public List<String> found(String text) {
        return found(this.index, text);
    }

    public List<String> found(SearchQuery query) {
        return found(this.index, query);
    }

    public static List<String> found(SearchIndex index, String text) {
        return found(index, SearchQuery.of(text));
    }

    private static List<String> found(SearchIndex index, SearchQuery query) {
        return index.search(query).hits().stream().map(Hit::entry).map(entry -> entry.id().value()).toList();
    }

    @Override
    public void close() {
        this.index.close();
        this.engine.close();
        this.cleaning.run();
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
