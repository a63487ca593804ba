package keyfound.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import keyfound.entry.FileStamp;
import keyfound.entry.Problem;
import keyfound.entry.SourceFile;
import keyfound.entry.SourceLocation;

/// Reads the content folder, file by file.
public final class ContentLoader {

    private final Path root;

    private final EntryParser parser = new EntryParser();

    /// @param root the content folder; need not exist yet
    public ContentLoader(Path root) {
        this.root = root;
    }

    /// Reads what is new or changed, in the order of the paths. Trouble in a file becomes
    /// a problem of that file.
    ///
    /// @param known the stamp of each file that was read before, by path
    /// @param changed takes each file that is new or differs from its stamp
    /// @param removed takes the path of each known file that is gone
    /// @throws UncheckedIOException when the folder itself cannot be read
    public void load(Map<String, FileStamp> known, Consumer<SourceFile> changed, Consumer<String> removed) {
        Set<String> gone = new TreeSet<>(known.keySet());
        for (Path file : files()) {
            String path = pathOf(file);
            gone.remove(path);
            read(file, path, Optional.ofNullable(known.get(path))).ifPresent(changed);
        }
        gone.forEach(removed);
    }

    private List<Path> files() {
        try (Stream<Path> found = Files.walk(this.root)) {
            return found.filter(file -> file.getFileName().toString().endsWith(".md"))
                .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                .filter(file -> !pathOf(file).startsWith(".") && !pathOf(file).contains("/."))
                .collect(Collectors.toCollection(() -> new TreeSet<>(java.util.Comparator.comparing(this::pathOf))))
                .stream()
                .toList();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private String pathOf(Path file) {
        return this.root.relativize(file).toString().replace('\\', '/');
    }

    private Optional<SourceFile> read(Path file, String path, Optional<FileStamp> known) {
        FileStamp stamp = new FileStamp(0, 0, "");
        try {
            long modified = Files.getLastModifiedTime(file).to(TimeUnit.NANOSECONDS);
            if (known.isPresent() && known.get().modified() == modified && known.get().size() == Files.size(file)) {
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(file);
            stamp = new FileStamp(bytes.length, modified, hash(bytes));
            if (known.isPresent() && known.get().hash().equals(stamp.hash())) {
                return Optional.empty();
            }
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return Optional.of(this.parser.parse(path, normalised(text), stamp));
        }
        catch (CharacterCodingException ex) {
            return Optional.of(failed(path, stamp, ProblemCode.NOT_UTF_8.at(new SourceLocation(path, 0), ex)));
        }
        catch (IOException ex) {
            return Optional.of(failed(path, stamp, ProblemCode.NOT_READABLE.at(new SourceLocation(path, 0), ex)));
        }
    }

    private static String normalised(String text) {
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return unmarked.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static SourceFile failed(String path, FileStamp stamp, Problem problem) {
        return new SourceFile(path, stamp, Optional.empty(), List.of(), List.of(problem), List.of(), List.of());
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        }
        catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException("every Java platform has SHA-256", ex);
        }
    }

}
