package keyfound.content;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import keyfound.content.check.CrossChecks;
import keyfound.entry.FileStamp;
import keyfound.entry.Problem;
import keyfound.entry.SourceFile;
import keyfound.entry.SourceOutline;
import keyfound.twin.TwinFinder;

import static org.assertj.core.api.Assertions.assertThat;

/// What recurs over the files of a folder tells how each of them is meant.
class SiblingHeadingsTest extends InContentFolder {

    private final Map<String, FileStamp> known = new HashMap<>();

    private final Map<String, Integer> entries = new TreeMap<>();

    @Test
    void namesThatRecurOverTheFilesOfAFolderAreParts() throws IOException {
        for (String name : List.of("a", "b", "c")) {
            write("troubleshooting/" + name + ".md", "Wrong date in " + name, "Issue", "Patch",
                    "How to apply the patch");
        }
        write("troubleshooting/several.md", "Mail", "No mail arrives", "Mail arrives twice", "Sender is wrong");
        load();
        assertThat(this.entries).containsEntry("troubleshooting/a.md", 1)
            .containsEntry("troubleshooting/b.md", 1)
            .containsEntry("troubleshooting/c.md", 1)
            .containsEntry("troubleshooting/several.md", 3);
    }

    @Test
    void theFileThatMakesANameRecurChangesHowTheOthersAreRead() throws IOException {
        ContentLoader loader = new ContentLoader(this.root);
        write("troubleshooting/a.md", "Wrong date in a", "Issue", "Patch");
        write("troubleshooting/b.md", "Wrong date in b", "Issue", "Patch");
        assertThat(load(loader)).containsExactly("troubleshooting/a.md", "troubleshooting/b.md");
        assertThat(load(loader)).isEmpty();
        int before = this.entries.getOrDefault("troubleshooting/a.md", 0);
        write("troubleshooting/c.md", "Wrong date in c", "Issue", "Patch");
        assertThat(load(loader)).containsExactly("troubleshooting/a.md", "troubleshooting/b.md",
                "troubleshooting/c.md");
        assertThat(before).isGreaterThan(1);
        assertThat(this.entries.values()).containsOnly(1);
        assertThat(load(loader)).isEmpty();
        write("troubleshooting/d.md", "Wrong date in d", "Issue", "Patch");
        assertThat(load(loader)).containsExactly("troubleshooting/d.md");
    }

    @Test
    void aFileThatIsReadOtherwiseThanThoseBesideItIsTold() throws IOException {
        for (String name : List.of("a", "b", "c", "d", "e")) {
            write("troubleshooting/" + name + ".md", "It fails in " + name, "Symptoms", "Solution");
        }
        write("troubleshooting/other.md", "Mail", "No mail arrives", "Mail arrives twice", "Sender is wrong");
        write("troubleshooting/README.md", "Errors", "How to read them?", "How to write them?", "How to find them?");
        List<SourceOutline> files = this.folder.read().values().stream().map(SourceFile::outline).toList();
        assertThat(CrossChecks.problems(files, new Attachments(this.root), TwinFinder.once(files)))
            .extracting(Problem::toString)
            .containsExactly("troubleshooting/other.md: warning KF135: file is read otherwise than those beside it: "
                    + "it has 3 entries, and 5 of 5 other files have one");
    }

    private void write(String path, String title, String... headings) throws IOException {
        StringBuilder text = new StringBuilder("# " + title + "\n");
        for (String heading : headings) {
            text.append("\n## ").append(heading).append("\n\nText about ").append(heading).append(".\n");
        }
        this.folder.write(path, text.toString());
    }

    private void load() {
        load(new ContentLoader(this.root));
    }

    private List<String> load(ContentLoader loader) {
        Map<String, SourceFile> changed = new TreeMap<>();
        loader.load(this.known, file -> changed.put(file.path(), file), _ -> {
        });
        changed.forEach((path, file) -> {
            this.known.put(path, file.stamp());
            this.entries.put(path, file.entries().size());
        });
        return List.copyOf(changed.keySet());
    }

}
