package keyfound.publication.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

import keyfound.content.ContentLoader;
import keyfound.entry.FileStamp;
import keyfound.entry.Problem;
import keyfound.entry.SourceFile;
import keyfound.entry.SourceOutline;
import keyfound.publication.ContentReader;
import keyfound.publication.Lineage;
import keyfound.text.Fnv1a;
import keyfound.twin.Twins;

/// Adds the answers to common errors that come with the program to a team's own. A file
/// of the team takes the place of a shipped one with the same path.
public final class StarterReader implements ContentReader {

    private static final List<String> FIELDS = List.of("c", "docker", "git", "github-actions", "go", "java",
            "kubernetes", "maven", "mysql", "network", "node", "postgresql", "processes", "proxies", "python", "redis",
            "rust", "shell", "ssh", "systemd", "tls", "typescript", "windows");

    private final ContentReader own;

    private final SortedMap<String, FileStamp> stamps = new TreeMap<>();

    /// @param own reads the content folder
    public StarterReader(ContentReader own) {
        this.own = own;
        paths().forEach(path -> this.stamps.put(path, stamp(path)));
    }

    /// The paths of the shipped files.
    static List<String> paths() {
        return FIELDS.stream()
            .flatMap(field -> Stream.of("common/" + field + ".en.md", "common/" + field + ".zh.md"))
            .toList();
    }

    /// A shipped file has no time of modification, which tells it from a file of the
    /// folder.
    @Override
    public void read(Map<String, FileStamp> known, Consumer<SourceFile> changed, Consumer<String> removed) {
        readBoth((stamps, taken, gone) -> {
            this.own.read(stamps, taken, gone);
            return List.of();
        }, known, changed, removed);
    }

    @Override
    public List<String> readSoon(Map<String, FileStamp> known, Consumer<SourceFile> changed, Consumer<String> removed) {
        return readBoth(this.own::readSoon, known, changed, removed);
    }

    @Override
    public void awaitLate() {
        this.own.awaitLate();
    }

    private List<String> readBoth(Read read, Map<String, FileStamp> known, Consumer<SourceFile> changed,
            Consumer<String> removed) {
        Map<String, FileStamp> knownOwn = new HashMap<>(known);
        knownOwn.values().removeIf(FileStamp::isShipped);
        Set<String> gone = new TreeSet<>(known.keySet());
        Set<String> own = new HashSet<>(knownOwn.keySet());
        List<String> late = read.read(knownOwn, file -> {
            own.add(file.path());
            changed.accept(file);
        }, own::remove);
        for (Map.Entry<String, FileStamp> shipped : this.stamps.entrySet()) {
            if (own.add(shipped.getKey()) && !shipped.getValue().equals(known.get(shipped.getKey()))) {
                changed.accept(ContentLoader.read(shipped.getKey(), text(shipped.getKey()), shipped.getValue()));
            }
        }
        gone.removeAll(own);
        gone.forEach(removed);
        return late;
    }

    @Override
    public List<Problem> check(Collection<SourceOutline> files, Twins twins) {
        return this.own.check(files, twins);
    }

    @Override
    public Lineage lineage() {
        return this.own.lineage();
    }

    private static FileStamp stamp(String path) {
        String text = text(path);
        return new FileStamp(text.length(), 0, Long.toHexString(Fnv1a.of(text)));
    }

    private static String text(String path) {
        try (InputStream in = StarterReader.class.getResourceAsStream("/keyfound/starter/" + path)) {
            if (in == null) {
                throw new IllegalStateException("the program was built without its answers to common errors: " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /// A way to read the files of the team.
    private interface Read {

        List<String> read(Map<String, FileStamp> known, Consumer<SourceFile> changed, Consumer<String> removed);

    }

}
