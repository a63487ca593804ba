package keyfound.publication.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import keyfound.entry.EntryId;
import keyfound.entry.FileStamp;
import keyfound.permalink.address.Resolution;
import keyfound.publication.ContentReader;
import keyfound.publication.House;
import keyfound.publication.PublishOutcome;
import keyfound.publication.Publisher;

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

    /// Each publisher goes on with what the one before left in the index.
    @Test
    void theStarterComesAndGoesWithoutAnAlarmAndItsAddressesFollow() throws IOException {
        try (House house = new House(this.folder)) {
            house.write("own.md", faq(12));
            ContentReader own = ContentReader.of(house.content());
            assertThat(house.publisher().publish()).isInstanceOf(PublishOutcome.Published.class);
            assertThat(publish(house, new StarterReader(own))).isInstanceOf(PublishOutcome.Published.class);
            EntryId shipped = new EntryId("c-header-not-found");
            assertThat(house.ledger().resolve(shipped)).isEqualTo(new Resolution.Served<>(shipped));
            assertThat(publish(house, own)).isInstanceOf(PublishOutcome.Published.class);
            assertThat(house.ledger().resolve(shipped)).isInstanceOf(Resolution.Gone.class);
            assertThat(publish(house, new StarterReader(own))).isInstanceOf(PublishOutcome.Published.class);
            assertThat(house.ledger().resolve(shipped)).isEqualTo(new Resolution.Served<>(shipped));
            house.write("own.md", faq(4));
            assertThat(publish(house, new StarterReader(own))).as("the team's own loss, beside hundreds that stay")
                .isInstanceOfSatisfying(PublishOutcome.HeldBack.class, held -> {
                    assertThat(held.before()).isEqualTo(12);
                    assertThat(held.after()).isEqualTo(4);
                });
        }
    }

    private static PublishOutcome publish(House house, ContentReader reader) {
        try (Publisher publisher = house.publisherReading(reader)) {
            return publisher.publish();
        }
    }

    private static String faq(int entries) {
        return IntStream.range(0, entries)
            .mapToObj(number -> "## Q: Why is letter" + number + " there?\n\nIt was put there by somebody.\n\n")
            .collect(Collectors.joining());
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
