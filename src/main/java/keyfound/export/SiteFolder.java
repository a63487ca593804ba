package keyfound.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import keyfound.publication.settings.Incident;
import keyfound.text.Sha256;

/// A folder that an export made. Only files whose bytes changed are written, and files of
/// an earlier export that are not made any more are deleted.
final class SiteFolder {

    /// A line for each file of the last export. The first says by which program it was
    /// made, and of which state of the content.
    static final String LIST = ".keyfound-export";

    private static final String MADE_BY = "# ";

    private final Path folder;

    private final Map<String, FileRecord> before = new TreeMap<>();

    private final Map<String, FileRecord> made = new TreeMap<>();

    private String madeBy = "";

    private int written;

    private SiteFolder(Path folder) {
        this.folder = folder;
    }

    /// @throws FileSystemException when the folder has files that no export made
    static SiteFolder open(Path folder) throws IOException {
        SiteFolder site = new SiteFolder(folder);
        Path list = folder.resolve(LIST);
        if (Files.isRegularFile(list)) {
            site.readList(Files.readAllLines(list));
            return site;
        }
        if (Files.exists(folder) && !isEmpty(folder)) {
            throw new FileSystemException(folder.toString(), null,
                    "is not empty, and no export made it; name another folder (" + Incident.FOREIGN_FOLDER.code()
                            + ")");
        }
        Files.createDirectories(folder);
        // from here on it is ours, even when the export is broken off
        Files.writeString(list, "");
        return site;
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private void readList(List<String> lines) {
        for (String line : lines) {
            if (line.startsWith(MADE_BY)) {
                this.madeBy = line.substring(MADE_BY.length());
            }
            else {
                FileRecord.parse(line).ifPresent(record -> this.before.put(record.file(), record));
            }
        }
    }

    /// By which program and of which state the folder was made; empty for a new one.
    String madeBy() {
        return this.madeBy;
    }

    /// What is remembered of a file of the last export.
    Optional<FileRecord> before(String file) {
        return Optional.ofNullable(this.before.get(file));
    }

    /// Whether every file of the last export is there as it was made.
    boolean isWhole() throws IOException {
        for (FileRecord record : this.before.values()) {
            if (record.isThere() && asMade(record).isEmpty()) {
                return false;
            }
        }
        return !this.before.isEmpty();
    }

    /// The bytes of a file of the last export, unless somebody changed or deleted it.
    Optional<byte[]> asMade(FileRecord record) throws IOException {
        Path path = path(record.file());
        if (!record.isThere() || !Files.isRegularFile(path)) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(path);
        return Sha256.hex(bytes).equals(record.hash()) ? Optional.of(bytes) : Optional.empty();
    }

    /// Leaves a file of the last export as it is.
    void keep(FileRecord record) {
        this.made.put(record.file(), record);
    }

    /// Remembers that the server had nothing for this file.
    void miss(String file, String address, String lang) {
        this.made.put(file, new FileRecord(file, "", address, lang, ""));
    }

    void write(String file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /// @param file path with `/` between its parts
    void write(String file, byte[] bytes) throws IOException {
        write(new FileRecord(file, Sha256.hex(bytes)), bytes);
    }

    void write(FileRecord record, byte[] bytes) throws IOException {
        Path path = path(record.file());
        this.made.put(record.file(), record);
        if (Files.isRegularFile(path) && Arrays.equals(Files.readAllBytes(path), bytes)) {
            return;
        }
        Files.createDirectories(path.getParent());
        Files.write(path, bytes);
        this.written++;
    }

    private Path path(String file) throws FileSystemException {
        Path path = this.folder.resolve(file).normalize();
        if (!path.startsWith(this.folder.normalize())) {
            throw new FileSystemException(file, null, "leads out of the folder");
        }
        return path;
    }

    boolean has(String file) {
        return Optional.ofNullable(this.made.get(file)).filter(FileRecord::isThere).isPresent();
    }

    /// Deletes what is not made any more.
    /// @param by program and state, for the next export
    /// @return what was done
    Report finish(String by) throws IOException {
        List<String> gone = this.before.keySet().stream().filter(file -> !has(file)).toList();
        int deleted = 0;
        for (String file : gone) {
            deleted += Files.deleteIfExists(path(file)) ? 1 : 0;
        }
        List<String> list = new ArrayList<>(List.of(MADE_BY + by));
        this.made.values().forEach(record -> list.add(record.toString()));
        Files.write(this.folder.resolve(LIST), list);
        return new Report((int) this.made.values().stream().filter(FileRecord::isThere).count(), this.written, deleted);
    }

    /// What is said of a folder that stays as it is.
    Report untouched() {
        return new Report((int) this.before.values().stream().filter(FileRecord::isThere).count(), 0, 0);
    }

    /// @param files all files of the site
    /// @param written those that are new or changed
    /// @param deleted those that were there before
    record Report(int files, int written, int deleted) {

        @Override
        public String toString() {
            return this.files + " files, " + this.written + " of them new or changed, " + this.deleted + " deleted";
        }

    }

}
