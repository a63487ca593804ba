package keyfound.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// A content folder full of synthetic files.
///
/// @param root an existing folder
/// @param entriesAFile in each of the files
record FaqFolder(Path root, int files, int entriesAFile) {

    private static final long SEED = 42;

    /// @return bytes written
    long write() throws IOException {
        SyntheticFaq faq = new SyntheticFaq(SEED);
        long bytes = 0;
        for (int number = 0; number < this.files; number++) {
            Path file = file(number);
            Files.createDirectories(file.getParent());
            Files.writeString(file, faq.markdown(number, this.entriesAFile, 1));
            bytes += Files.size(file);
        }
        return bytes;
    }

    /// Writes a file once more with another answer, which holds the word `edition` and
    /// the number.
    void edit(int number, int edition) throws IOException {
        Files.writeString(file(number), new SyntheticFaq(SEED).markdown(number, this.entriesAFile, edition));
    }

    /// How many files somebody wrote there before.
    int filesThere() throws IOException {
        try (Stream<Path> all = Files.walk(this.root)) {
            return Math.toIntExact(all.filter(Files::isRegularFile).count());
        }
    }

    int entries() {
        return this.files * this.entriesAFile;
    }

    private Path file(int number) {
        return this.root.resolve(SyntheticFaq.path(number));
    }

    static long size(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.mapToLong(path -> path.toFile().isFile() ? path.toFile().length() : 0).sum();
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        }
    }

}
