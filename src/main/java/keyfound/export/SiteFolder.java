package keyfound.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import keyfound.publication.settings.Incident;

/// A folder that an export made. Only files whose bytes changed are written, and files of
/// an earlier export that are not made any more are deleted.
final class SiteFolder {

    /// Names the files of the last export, one a line.
    static final String LIST = ".keyfound-export";

    private final Path folder;

    private final Set<String> before;

    private final Set<String> made = new TreeSet<>();

    private int written;

    private SiteFolder(Path folder, Set<String> before) {
        this.folder = folder;
        this.before = before;
    }

    /// @throws FileSystemException when the folder has files that no export made
    static SiteFolder open(Path folder) throws IOException {
        Path list = folder.resolve(LIST);
        if (Files.isRegularFile(list)) {
            return new SiteFolder(folder, new TreeSet<>(Files.readAllLines(list)));
        }
        if (Files.exists(folder) && !isEmpty(folder)) {
            throw new FileSystemException(folder.toString(), null,
                    "is not empty, and no export made it; name another folder (" + Incident.FOREIGN_FOLDER.code()
                            + ")");
        }
        Files.createDirectories(folder);
        // from here on it is ours, even when the export is broken off
        Files.writeString(list, "");
        return new SiteFolder(folder, Set.of());
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    void write(String file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /// @param file path with `/` between its parts
    void write(String file, byte[] bytes) throws IOException {
        Path path = this.folder.resolve(file).normalize();
        if (!path.startsWith(this.folder.normalize())) {
            throw new FileSystemException(file, null, "leads out of the folder");
        }
        this.made.add(file);
        if (Files.isRegularFile(path) && Arrays.equals(Files.readAllBytes(path), bytes)) {
            return;
        }
        Files.createDirectories(path.getParent());
        Files.write(path, bytes);
        this.written++;
    }

    boolean has(String file) {
        return this.made.contains(file);
    }

    /// Deletes what is not made any more.
    /// @return what was done
    Report finish() throws IOException {
        List<String> gone = this.before.stream().filter(file -> !this.made.contains(file)).toList();
        for (String file : gone) {
            Path path = this.folder.resolve(file).normalize();
            if (path.startsWith(this.folder.normalize())) {
                Files.deleteIfExists(path);
            }
        }
        Files.write(this.folder.resolve(LIST), this.made);
        return new Report(this.made.size(), this.written, gone.size());
    }

    /// @param files all files of the site
    /// @param written those that are new or changed
    /// @param deleted those that were there before
    record Report(int files, int written, int deleted) {
    }

}
