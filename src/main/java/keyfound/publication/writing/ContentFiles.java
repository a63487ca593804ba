package keyfound.publication.writing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

import keyfound.publication.source.ContentFolder;

/// The Markdown files of the content folder, to be edited.
///
/// A file is written beside the old one and takes its place in one step, so that nobody
/// ever reads half of it.
@Component
public final class ContentFiles {

    /// Larger files are not read as content either, in UTF-8.
    public static final int MOST_BYTES = 1 << 20;

    /// No part begins with a dot: neither `..` nor a hidden file.
    private static final Pattern PATH = Pattern
        .compile("(?:[\\p{L}\\p{N}_][\\p{L}\\p{N} _.-]*/){0,8}" + "[\\p{L}\\p{N}_][\\p{L}\\p{N} _.-]*\\.md");

    private static final int LONGEST_PATH = 200;

    private final ContentFolder folder;

    ContentFiles(ContentFolder folder) {
        this.folder = folder;
    }

    /// Whether the content is a folder of the operator's. A checkout follows its
    /// repository, so nothing is written there.
    public boolean isFolder() {
        return this.folder.checkout().isEmpty();
    }

    /// @param path relative to the content folder
    /// @return with an empty text when there is no such file
    /// @throws TextRefusedException when the path is none of a Markdown file, leads
    /// elsewhere, or the file cannot be read
    public ContentText read(String path) {
        Path file = file(path);
        try {
            return new ContentText(path, Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? Files.readString(file) : "");
        }
        catch (IOException ex) {
            throw new TextRefusedException(path + " cannot be read as UTF-8: " + ex, ex);
        }
    }

    /// Saves the text.
    /// @param version of the text that was edited; empty for a new file
    /// @throws TextChangedException when the file has another version by now
    /// @throws TextRefusedException when it cannot be saved
    public synchronized void save(ContentText text, String version) {
        if (!isFolder()) {
            throw new TextRefusedException("the content comes from a repository; nothing is written into its checkout");
        }
        if (text.text().isBlank()) {
            throw new TextRefusedException("the text is empty; a file is removed in the folder, not here");
        }
        if (text.text().getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new TextRefusedException("the text has more than " + MOST_BYTES + " bytes; part the file");
        }
        ContentText now = read(text.path());
        if (!now.version().equals(version)) {
            throw new TextChangedException(now);
        }
        write(file(text.path()), text.text());
    }

    private void write(Path file, String text) {
        try {
            Files.createDirectories(parent(file));
            // the name begins with a dot, so that nobody takes it for content
            Path beside = Files.createTempFile(parent(file), ".keyfound", ".tmp");
            try {
                Files.writeString(beside, text);
                keepPermissions(file, beside);
                Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            finally {
                Files.deleteIfExists(beside);
            }
        }
        catch (IOException | UnsupportedOperationException ex) {
            throw new TextRefusedException(file.getFileName() + " cannot be written: " + ex, ex);
        }
    }

    /// A temporary file is for its owner only; what was readable stays so.
    private static void keepPermissions(Path file, Path beside) throws IOException {
        Path example = Files.exists(file) ? file : parent(file);
        if (Files.getFileStore(example).supportsFileAttributeView("posix")) {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(example);
            permissions.removeIf(permission -> permission.name().endsWith("EXECUTE"));
            Files.setPosixFilePermissions(beside, permissions);
        }
    }

    /// No part of the path may be a link, so that nothing outside is read or written.
    private Path file(String path) {
        if (path.length() > LONGEST_PATH || !PATH.matcher(path).matches()) {
            throw new TextRefusedException(
                    "'" + path + "' is no path of a Markdown file in the content folder, such as printing/jams.md");
        }
        try {
            Path root = this.folder.root().real();
            Path at = root;
            for (Path part : Path.of(path)) {
                at = at.resolve(part);
                if (Files.isSymbolicLink(at)) {
                    throw new TextRefusedException(path + " leads over a symbolic link, so it is not edited here");
                }
            }
            return at;
        }
        catch (IOException ex) {
            throw new TextRefusedException("the content folder cannot be used: " + ex, ex);
        }
    }

    private static Path parent(Path file) {
        return Objects.requireNonNull(file.getParent());
    }

}
