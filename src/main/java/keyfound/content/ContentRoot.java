package keyfound.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;

/// The content folder, and how far its name may lead.
///
/// An operator may let the name lead elsewhere while the program runs. Whoever commits to
/// a repository may not: there the folder stays inside the checkout, whatever links a
/// commit makes.
///
/// @param folder as it is named; need not exist yet
/// @param bound real path of the checkout that the folder must stay in; empty for an
/// operator's own folder
public record ContentRoot(Path folder, Optional<Path> bound) {

    /// A folder of the operator's.
    public static ContentRoot of(Path folder) {
        return new ContentRoot(folder, Optional.empty());
    }

    /// A folder of a checkout, whose real path is taken now and for good.
    /// @throws UncheckedIOException when there is no such checkout
    public static ContentRoot within(Path checkout, Path folder) {
        try {
            return new ContentRoot(folder, Optional.of(checkout.toRealPath()));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /// Where the folder is now.
    /// @throws IOException when there is none, or its name leads out of the checkout
    public Path real() throws IOException {
        Path real = this.folder.toRealPath();
        if (this.bound.isPresent() && !isInside(this.bound.get(), real)) {
            throw new FileSystemException(this.folder.toString(), null, "a symbolic link leads out of the repository");
        }
        return real;
    }

    /// Opens a file by its real path. No link is followed on the way, so that one which
    /// was set since the path was found leads nowhere.
    /// @throws IOException when a part of the path is a link, or leads out of the folder
    InputStream open(Path file) throws IOException {
        Path base = this.bound.isPresent() ? this.bound.get() : real();
        if (!file.startsWith(base) || file.equals(base)) {
            throw new FileSystemException(file.toString(), null, "it is not in the content folder");
        }
        try (DirectoryStream<Path> opened = Files.newDirectoryStream(base)) {
            return (opened instanceof SecureDirectoryStream<Path> folder) ? open(folder, base.relativize(file))
                    : Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
        }
    }

    private static InputStream open(SecureDirectoryStream<Path> folder, Path path) throws IOException {
        Path first = path.getName(0);
        if (path.getNameCount() == 1) {
            return Channels.newInputStream(
                    folder.newByteChannel(first, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)));
        }
        try (SecureDirectoryStream<Path> next = folder.newDirectoryStream(first, LinkOption.NOFOLLOW_LINKS)) {
            return open(next, path.subpath(1, path.getNameCount()));
        }
    }

    private static boolean isInside(Path checkout, Path folder) {
        return folder.startsWith(checkout) && !folder.startsWith(checkout.resolve(".git"));
    }

}
