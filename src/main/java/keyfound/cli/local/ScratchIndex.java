package keyfound.cli.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import keyfound.content.ContentLoader;
import keyfound.content.assembly.TwinIds;
import keyfound.entry.SourceFile;
import keyfound.entry.SourceOutline;
import keyfound.search.IndexUpdate;
import keyfound.search.SearchEngine;
import keyfound.search.SearchEngineFactory;
import keyfound.search.SearchIndex;
import keyfound.search.storage.EngineStorage;

/// A content folder indexed in a temporary folder, which is deleted on closing.
public final class ScratchIndex implements AutoCloseable {

    private final Path folder;

    private final SearchEngine engine;

    private final SearchIndex index;

    private ScratchIndex(Path folder, SearchEngine engine, SearchIndex index) {
        this.folder = folder;
        this.engine = engine;
        this.index = index;
    }

    /// @param engine name of a search engine
    /// @throws java.io.UncheckedIOException when the content cannot be read
    public static ScratchIndex of(Path content, String engine) throws IOException {
        return of(content, engine, ScratchIndex::tellWhatWasGivenUp);
    }

    /// Whoever searches or measures must know that entries are missing.
    private static void tellWhatWasGivenUp(SourceFile file) {
        if (ContentLoader.isUnread(file)) {
            file.problems().forEach(System.err::println);
        }
    }

    /// @param seen receives each file on its way into the index
    public static ScratchIndex of(Path content, String engine, Consumer<SourceFile> seen) throws IOException {
        Path folder = Files.createTempDirectory("keyfound-scratch");
        SearchEngine opened = SearchEngineFactory.named(engine).open(EngineStorage.in(folder.resolve("index")));
        try (IndexUpdate update = opened.update()) {
            fill(update, content, seen);
            return new ScratchIndex(folder, opened, update.commit());
        }
    }

    /// Puts all files of a folder into an index, and tells on standard error what could
    /// not be read.
    static void fill(IndexUpdate update, Path content) {
        fill(update, content, ScratchIndex::tellWhatWasGivenUp);
    }

    private static void fill(IndexUpdate update, Path content, Consumer<SourceFile> seen) {
        TwinIds twins = new TwinIds();
        new ContentLoader(content).load(Map.of(), file -> seen.andThen(update::put).accept(twins.told(file)),
                update::remove);
    }

    public SearchIndex index() {
        return this.index;
    }

    List<SourceOutline> files() {
        return files(this.engine);
    }

    /// The outline of each file that an engine keeps.
    static List<SourceOutline> files(SearchEngine engine) {
        try (IndexUpdate update = engine.update(); Stream<SourceOutline> kept = update.kept()) {
            return kept.toList();
        }
    }

    @Override
    public void close() throws IOException {
        this.index.close();
        this.engine.close();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(this.folder)) {
            files = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }

}
