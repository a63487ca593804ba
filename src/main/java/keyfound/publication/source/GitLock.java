package keyfound.publication.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether git is at work in the folder: a checkout of another branch holds `index.lock`
/// from its first file to its last.
final class GitLock {

    private final Optional<Path> lock;

    /// @param folder a working tree, or a folder in one; may be neither
    GitLock(Path folder) {
        this.lock = Stream.iterate(folder.toAbsolutePath().normalize(), path -> path != null, Path::getParent)
            .map(path -> path.resolve(".git"))
            .filter(Files::isDirectory)
            .findFirst()
            .map(git -> git.resolve("index.lock"));
    }

    boolean isHeld() {
        return this.lock.filter(Files::exists).isPresent();
    }

}
