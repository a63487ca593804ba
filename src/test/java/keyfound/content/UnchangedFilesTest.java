package keyfound.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import keyfound.entry.FileStamp;

import static org.assertj.core.api.Assertions.assertThat;

/// What did not change is not read again.
class UnchangedFilesTest {

    private final Map<String, FileStamp> known = new HashMap<>();

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        this.file = Files.writeString(this.folder.resolve("faq.md"), "# FAQ\n\n## Q: Why?\n\nBecause.\n");
        assertThat(read(new ContentLoader(this.folder))).containsExactly("faq.md");
    }

    @Test
    void theSameBytesWithAnotherTimeAreNoChange() throws IOException {
        ContentLoader loader = new ContentLoader(this.folder);
        FileStamp first = this.known.get("faq.md");
        Files.setLastModifiedTime(this.file, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        assertThat(read(loader)).isEmpty();
        assertThat(read(loader)).isEmpty();
        assertThat(this.known).containsEntry("faq.md", first);
    }

    @Test
    void otherBytesAreAChangeAfterATimeThatWasNone() throws IOException {
        ContentLoader loader = new ContentLoader(this.folder);
        Files.setLastModifiedTime(this.file, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        assertThat(read(loader)).isEmpty();
        Files.writeString(this.file, "# FAQ\n\n## Q: Why?\n\nBecauze.\n");
        assertThat(read(loader)).containsExactly("faq.md");
        assertThat(read(loader)).isEmpty();
    }

    @Test
    void whatWasGivenUpIsTriedAgainByTheNextProgram() {
        this.known.computeIfPresent("faq.md", (_, stamp) -> new FileStamp(stamp.size(), stamp.modified(), ""));
        ContentLoader loader = new ContentLoader(this.folder);
        assertThat(read(loader)).containsExactly("faq.md");
        assertThat(read(loader)).isEmpty();
    }

    private List<String> read(ContentLoader loader) {
        List<String> changed = new ArrayList<>();
        loader.load(Map.copyOf(this.known), file -> {
            changed.add(file.path());
            this.known.put(file.path(), file.stamp());
        }, this.known::remove);
        return changed;
    }

}
