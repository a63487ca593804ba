package keyfound.publication.writing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import keyfound.content.Attachments;
import keyfound.publication.source.ContentFolder;

/// The Markdown files of the content folder, to be edited, and pictures beside them.
///
/// A file is written beside the old one and takes its place in one step, so that nobody
/// ever reads half of it.
@Component
public final class ContentFiles {

    private final ContentFolder folder;

    private final Attachments attachments;

    ContentFiles(ContentFolder folder) {
        this.folder = folder;
        this.attachments = new Attachments(folder.root());
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
        ContentPath.check(path);
        return ContentText.of(path, bytes(path));
    }

    private byte[] bytes(String path) {
        Path file = file(path);
        try {
            return Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? Files.readAllBytes(file) : new byte[0];
        }
        catch (IOException ex) {
            throw new TextRefusedException(path + " cannot be read: " + ex, ex);
        }
    }

    /// Saves the text.
    /// @param version of the text that was edited; empty for a new file
    /// @throws TextChangedException when the file has another version by now
    /// @throws TextRefusedException when it cannot be saved
    public synchronized void save(ContentText text, String version) {
        checkFolder();
        ContentPath.check(text.path());
        byte[] before = bytes(text.path());
        byte[] after = text.bytes(before);
        ContentText now = ContentText.of(text.path(), before);
        if (!now.version().equals(version)) {
            throw new TextChangedException(now);
        }
        write(file(text.path()), after);
    }

    /// Saves a picture beside a Markdown file.
    /// @return its name; another one than was wished for when that is taken
    /// @throws TextRefusedException when it cannot be saved
    public synchronized String add(ContentPicture picture, String path) {
        checkFolder();
        ContentPath.check(path);
        String name = picture
            .freeName(free -> Files.exists(file(ContentPath.beside(path, free)), LinkOption.NOFOLLOW_LINKS));
        write(file(ContentPath.beside(path, name)), picture.bytes());
        return name;
    }

    /// A picture that lies in the folder.
    /// @param path relative to the content folder
    /// @return empty when there is none, or it may not be seen
    public Optional<ContentPicture> picture(String path) {
        return this.attachments.find(path).map(found -> {
            try (InputStream in = this.attachments.open(found)) {
                return ContentPicture.of(path, in.readNBytes(ContentPicture.MOST_BYTES + 1));
            }
            catch (IOException ex) {
                throw new TextRefusedException(path + " cannot be read: " + ex, ex);
            }
        });
    }

    private void checkFolder() {
        if (!isFolder()) {
            throw new TextRefusedException("the content comes from a repository; nothing is written into its checkout");
        }
    }

    private void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(parent(file));
            // the name begins with a dot, so that nobody takes it for content
            Path beside = Files.createTempFile(parent(file), ".keyfound", ".tmp");
            try {
                Files.write(beside, bytes);
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
        try {
            Path root = this.folder.root().real();
            Path at = root;
            for (Path part : Path.of(path)) {
                at = at.resolve(part);
                if (Files.isSymbolicLink(at)) {
                    throw new TextRefusedException(path + " leads over a symbolic link, so nothing is written there");
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
