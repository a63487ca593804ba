package keyfound;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import keyfound.cli.Commands;
import keyfound.text.Sha256;

import static org.assertj.core.api.Assertions.assertThat;

/// Exports into a folder again and again while its content is edited.
class ExportAgainIT {

    @TempDir
    private Path folder;

    /// After each of many kinds of edits an export into the same folder leaves what one
    /// into a new folder makes, byte for byte, with what it remembers for the next.
    @Test
    void anExportThatPrintsOnlyWhatChangedIsTheSameAsAWholeOne() throws IOException {
        Path content = Files.createDirectories(this.folder.resolve("growing"));
        Path ink = content.resolve("ink.md");
        Path paper = content.resolve("paper.md");
        Path toner = content.resolve("toner.md");
        Path out = this.folder.resolve("grown");
        List<Edit> edits = List.of(() -> {
            Files.writeString(ink, "# Ink\n\n## Q: Where is the ink? {#ink}\n\nIn the tank. ![tank](tank.png)\n");
            Files.writeString(paper, """
                    # Paper

                    ## Q: Why is the tray empty?
                    <!-- tags: [tray] -->

                    Somebody took it.

                    ## Q: Why is the tray full?

                    Nobody did.
                    """);
        }, () -> {
            // a page linked to it before it was there
            Files.write(content.resolve("tank.png"), new byte[] { (byte) 0x89, 'P', 'N', 'G' });
            Files.writeString(paper, Files.readString(paper).replace("# Paper", "# Sheets"));
        }, () -> {
            Files.writeString(paper, Files.readString(paper).replace("[tray]", "[drawer]"));
            Files.writeString(ink,
                    Files.readString(ink).replace("## Q: Where is the ink?", "## Q: Where does the ink go?"));
        }, () -> Files.writeString(toner, """
                # Toner

                ## Q: 墨水在哪里？ {#ink-zh}

                在墨盒里。

                ## Q: Why is the toner out? {#toner}
                <!-- aliases: [old-toner] -->

                Used. See [ink](ink.md#ink).
                """), () -> {
            Files.delete(paper);
            Files.delete(content.resolve("tank.png"));
        });
        for (int at = 0; at < edits.size(); at++) {
            edits.get(at).make();
            Path whole = this.folder.resolve("whole-" + at);
            assertThat(Commands.run(Keyfound::start, "export", out.toString(), "--content", content.toString()))
                .isZero();
            assertThat(Commands.run(Keyfound::start, "export", whole.toString(), "--content", content.toString()))
                .isZero();
            Map<String, byte[]> grown = ExportIT.files(out);
            Map<String, byte[]> made = ExportIT.files(whole);
            assertThat(grown.keySet()).as("edit %d", at).isEqualTo(made.keySet());
            int edit = at;
            assertThat(made).allSatisfy(
                    (file, bytes) -> assertThat(grown.get(file)).as("edit %d: %s", edit, file).isEqualTo(bytes));
        }
        // a page that is remembered as it stands is not printed again
        Path page = out.resolve("q/ink.html");
        String changed = Files.readString(page) + "<!-- left alone -->";
        Path list = out.resolve(".keyfound-export");
        Files.writeString(list,
                Files.readString(list).replace(Sha256.hex(Files.readString(page)), Sha256.hex(changed)));
        Files.writeString(page, changed);
        assertThat(Commands.run(Keyfound::start, "export", out.toString(), "--content", content.toString())).isZero();
        assertThat(page).content().endsWith("<!-- left alone -->");
        // and one that somebody changed is
        Files.writeString(page, "mine");
        assertThat(Commands.run(Keyfound::start, "export", out.toString(), "--content", content.toString())).isZero();
        assertThat(page).content().contains("In the tank").doesNotContain("left alone");
    }

    /// Changes some content.
    private interface Edit {

        void make() throws IOException;

    }

}
