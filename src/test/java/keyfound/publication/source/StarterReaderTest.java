package keyfound.publication.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import keyfound.entry.FileStamp;
import keyfound.publication.ContentReader;

import static org.assertj.core.api.Assertions.assertThat;

class StarterReaderTest {

    private static final String GIT = "common/git.en.md";

    @TempDir
    private Path folder;

    private final Map<String, FileStamp> known = new HashMap<>();

    private final List<String> read = new ArrayList<>();

    private final List<String> removed = new ArrayList<>();

    @Test
    void theShippedFilesAreThoseOfTheRepository() throws IOException {
        try (var files = Files.list(Path.of("content/common"))) {
            assertThat(StarterReader.paths())
                .containsExactlyInAnyOrderElementsOf(files.map(file -> "common/" + file.getFileName()).toList());
        }
    }

    @Test
    void shippedFilesStandBesideThoseOfTheFolderAndAreReadOnce() throws IOException {
        write("own.md", "Why ours?");
        look();
        assertThat(this.read).contains("own.md", GIT).hasSize(1 + StarterReader.paths().size());
        look();
        assertThat(this.read).isEmpty();
        assertThat(this.removed).isEmpty();
    }

    @Test
    void aFileOfTheFolderTakesThePlaceOfAShippedOneUntilItGoes() throws IOException {
        look();
        write(GIT, "Why our own Git?");
        look();
        assertThat(this.read).containsExactly(GIT);
        look();
        assertThat(this.read).isEmpty();
        Files.delete(this.folder.resolve(GIT));
        look();
        assertThat(this.read).containsExactly(GIT);
        assertThat(this.removed).isEmpty();
    }

    @Test
    void whatIsNoLongerShippedIsRemoved() {
        this.known.put("common/fortran.en.md", new FileStamp(12, 0, "ab"));
        look();
        assertThat(this.removed).containsExactly("common/fortran.en.md");
    }

    @Test
    void withoutTheStarterItsFilesAreRemoved() throws IOException {
        write("own.md", "Why ours?");
        look();
        look(ContentReader.of(this.folder));
        assertThat(this.read).isEmpty();
        assertThat(this.removed).containsExactlyInAnyOrderElementsOf(StarterReader.paths());
    }

    private void write(String path, String question) throws IOException {
        Path file = this.folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "## Q: " + question + "\n\nBecause.\n");
    }

    private void look() {
        look(new StarterReader(ContentReader.of(this.folder)));
    }

    private void look(ContentReader reader) {
        this.read.clear();
        this.removed.clear();
        reader.read(Map.copyOf(this.known), file -> {
            this.read.add(file.path());
            this.known.put(file.path(), file.stamp());
        }, this.removed::add);
        this.removed.forEach(this.known::remove);
    }

}
