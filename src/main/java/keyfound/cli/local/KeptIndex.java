package keyfound.cli.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import keyfound.content.ContentLoader;
import keyfound.entry.FileStamp;
import keyfound.entry.SourceOutline;
import keyfound.search.FolderInUseException;
import keyfound.search.IndexUpdate;
import keyfound.search.SearchEngine;
import keyfound.search.SearchEngineFactory;
import keyfound.search.SearchIndex;
import keyfound.search.storage.EngineStorage;
import keyfound.text.Sha256;

/// The index of a content folder, kept in the user's cache from one command to the next.
/// A folder that changed is indexed anew as a whole.
///
/// Where the cache cannot be used, or another command uses it now, an index is built in a
/// temporary folder.
public final class KeptIndex implements AutoCloseable {

    private static final int NAME_DIGITS = 16;

    private final SearchIndex index;

    private final List<SourceOutline> files;

    private final AutoCloseable owner;

    private final Path content;

    private KeptIndex(Path content, SearchIndex index, List<SourceOutline> files, AutoCloseable owner) {
        this.content = content;
        this.index = index;
        this.files = files;
        this.owner = owner;
    }

    /// @throws IOException when the content cannot be read
    public static KeptIndex of(Path content) throws IOException {
        Path real = content.toRealPath();
        Optional<Path> cache = cache(real);
        if (cache.isPresent()) {
            try {
                return kept(real, cache.get());
            }
            catch (FolderInUseException _) {
                // another command works on it
            }
        }
        ScratchIndex scratch = ScratchIndex.of(content, "lucene");
        return new KeptIndex(real, scratch.index(), scratch.files(), scratch);
    }

    private static KeptIndex kept(Path content, Path cache) {
        SearchEngine engine = SearchEngineFactory.named("lucene").open(EngineStorage.in(cache));
        try {
            @Nullable SearchIndex current = current(engine, content);
            SearchIndex index = (current == null) ? built(engine, content) : current;
            return new KeptIndex(content, index, ScratchIndex.files(engine), engine);
        }
        catch (RuntimeException failed) {
            engine.close();
            throw failed;
        }
    }

    /// What is kept; null when the folder changed since.
    private static @Nullable SearchIndex current(SearchEngine engine, Path content) {
        try (IndexUpdate update = engine.update(); Stream<SourceOutline> kept = update.kept()) {
            return isCurrent(content, kept.toList()) ? update.commit() : null;
        }
    }

    private static boolean isCurrent(Path content, List<SourceOutline> files) {
        Map<String, FileStamp> stamps = files.stream()
            .collect(Collectors.toMap(SourceOutline::path, SourceOutline::stamp));
        AtomicBoolean changed = new AtomicBoolean(stamps.isEmpty());
        if (!changed.get()) {
            new ContentLoader(content).load(stamps, _ -> changed.set(true), _ -> changed.set(true));
        }
        return !changed.get();
    }

    private static SearchIndex built(SearchEngine engine, Path content) {
        try (IndexUpdate update = engine.update()) {
            try (Stream<SourceOutline> kept = update.kept()) {
                kept.map(SourceOutline::path).toList().forEach(update::remove);
            }
            ScratchIndex.fill(update, content);
            return update.commit();
        }
    }

    /// The folder of this content and this program in the user's cache; empty where there
    /// is none to write to.
    private static Optional<Path> cache(Path content) {
        String name = Sha256.hex(content + "\n" + ProgramVersion.number()).substring(0, NAME_DIGITS);
        try {
            Path folder = home().resolve("keyfound").resolve(name);
            return Optional.of(Files.createDirectories(folder));
        }
        catch (IOException | SecurityException _) {
            return Optional.empty();
        }
    }

    /// As the system says, unless `-Dkeyfound.cache.dir` names another folder.
    private static Path home() {
        @Nullable String named = System.getProperty("keyfound.cache.dir");
        @Nullable String xdg = System.getenv("XDG_CACHE_HOME");
        @Nullable String windows = System.getenv("LOCALAPPDATA");
        return (named != null) ? Path.of(named)
                : (xdg != null && !xdg.isBlank()) ? Path.of(xdg) : (windows != null && !windows.isBlank())
                        ? Path.of(windows) : Path.of(System.getProperty("user.home"), ".cache");
    }

    public SearchIndex index() {
        return this.index;
    }

    /// Whether the folder is as it was when it was indexed.
    public boolean isCurrent() {
        return isCurrent(this.content, this.files);
    }

    /// The outline of each file, in no particular order.
    public List<SourceOutline> files() {
        return this.files;
    }

    @Override
    public void close() throws IOException {
        this.index.close();
        try {
            this.owner.close();
        }
        catch (IOException | RuntimeException ours) {
            throw ours;
        }
        catch (Exception never) {
            throw new IllegalStateException(never);
        }
    }

}
