package keyfound.content;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import keyfound.entry.FileStamp;
import keyfound.entry.SourceFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/// Whatever lies in the folder under whatever name and in whatever encoding: it is read,
/// or it is a problem.
class OddFilesTest {

    private static final String GOOD = "## Q: Is this read?\n\n**A**: Yes.\n";

    @TempDir
    private Path root;

    private ContentFolder folder;

    @BeforeEach
    void open() throws IOException {
        this.folder = new ContentFolder(this.root);
        this.folder.write("good.md", GOOD);
    }

    @Test
    void aByteOrderMarkAndAnyEndOfLineChangeNothing() throws IOException {
        String text = "---\ntitle: T\n---\n" + GOOD + "\n```\na\nb\n```\n";
        SourceFile plain = this.folder.read(named("plain.md", text));
        for (String end : List.of("\r\n", "\r")) {
            SourceFile other = this.folder.read(named("other.md", "\uFEFF" + text.replace("\n", end)));
            assertThat(other.problems()).isEmpty();
            assertThat(ContentFolder.questions(other)).isEqualTo(ContentFolder.questions(plain));
            assertThat(other.entries().getFirst().answer()).isEqualTo(plain.entries().getFirst().answer());
            assertThat(other.entries().getFirst().source().line()).isEqualTo(4);
        }
    }

    @Test
    void aCommentThatSwallowsTheRestIsToldWithItsLine() throws IOException {
        this.folder.write("good.md", GOOD + "\n<!-- a note -->\n\n<!-->\n");
        this.folder.write("open.md", GOOD + "\n<!-- a note\n\n## Q: Is this read, too?\n\n**A**: No.\n");
        assertThat(this.folder.problems("good.md")).isEmpty();
        assertThat(this.folder.problems("open.md")).containsExactly("KF136:5");
    }

    @Test
    void whatIsNotUtf8IsToldWithTheLine() throws IOException {
        this.folder.write("utf16le.md", ("\uFEFF" + GOOD).getBytes(StandardCharsets.UTF_16LE));
        this.folder.write("utf16be.md", ("\uFEFF" + GOOD).getBytes(StandardCharsets.UTF_16BE));
        this.folder.write("utf16.md", GOOD.getBytes(StandardCharsets.UTF_16LE));
        this.folder.write("gbk.md", "# a\n\n## Q: 密钥？\n".getBytes(Charset.forName("GBK")));
        this.folder.write("cut.md", new byte[] { '#', ' ', (byte) 0xe5, (byte) 0xaf });
        for (String path : List.of("utf16le.md", "utf16be.md", "utf16.md", "gbk.md", "cut.md")) {
            assertThat(this.folder.problems(path)).as(path).containsExactly("KF102:0");
        }
        assertThat(this.folder.read("gbk.md").problems().getFirst().message()).contains("line 3");
        assertThat(this.folder.read("utf16le.md").problems().getFirst().message()).contains("UTF-16");
        assertThat(this.folder.read("utf16be.md").problems().getFirst().message()).contains("UTF-16");
        assertThat(this.folder.read("good.md").entries()).hasSize(1);
    }

    @Test
    void aPipeIsNeverOpenedAndADirectoryNamedLikeAFileIsEntered() throws IOException, InterruptedException {
        Process made = new ProcessBuilder("mkfifo", this.root.resolve("pipe.md").toString()).start();
        Assumptions.assumeTrue(made.waitFor() == 0, "mkfifo is not there");
        Files.createSymbolicLink(this.root.resolve("null.md"), Path.of("/dev/null"));
        this.folder.write("folder.md/inner.md", GOOD);
        Map<String, SourceFile> files = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> this.folder.read());
        assertThat(files).containsOnlyKeys("good.md", "pipe.md", "null.md", "folder.md", "folder.md/inner.md");
        assertThat(this.folder.problems("folder.md")).containsExactly("KF110:0");
        assertThat(this.folder.read("folder.md/inner.md").entries()).hasSize(1);
        assertThat(this.folder.problems("pipe.md")).containsExactly("KF110:0");
        assertThat(this.folder.problems("null.md")).containsExactly("KF110:0");
    }

    @Test
    void linksInCirclesAreNotFollowedAndALinkWithinTheFolderIs() throws IOException {
        Files.createSymbolicLink(this.root.resolve("a.md"), Path.of("b.md"));
        Files.createSymbolicLink(this.root.resolve("b.md"), Path.of("a.md"));
        Files.createDirectory(this.root.resolve("sub"));
        Files.createSymbolicLink(this.root.resolve("sub/up"), this.root);
        Files.createSymbolicLink(this.root.resolve("nothing.md"), Path.of("gone.md"));
        Files.createSymbolicLink(this.root.resolve("again.md"), Path.of("good.md"));
        for (String path : List.of("a.md", "b.md", "sub/up", "nothing.md")) {
            assertThat(this.folder.problems(path)).as(path).containsExactly("KF110:0");
        }
        assertThat(this.folder.read("again.md").entries()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "with space.md", "中文/常见问题.md", "UPPER.MD", "a%2fb.md", "-rf.md", "semi;colon&.md",
            "new\nline.md", "tab\t.md", "back\\slash.md", "emoji😀.md", "quote\"'.md", "e\u0301.md", "<b>.md", "....md",
            "a..md", "con.md", "README.md", "index.md", "deep/er/and/er/README.md" })
    void anyNameIsReadAndGivesAnIdOfItsOwn(String name) throws IOException {
        this.folder.write(name, GOOD);
        Map<String, SourceFile> files = this.folder.read();
        if (name.startsWith(".")) {
            assertThat(files).containsOnlyKeys("good.md");
            return;
        }
        assertThat(files).containsOnlyKeys("good.md", name);
        assertThat(this.folder.read(name).collection().orElseThrow().id().value()).matches("[a-z0-9][a-z0-9-]*");
    }

    @Test
    void aNameThatIsNoTextIsAProblemAndHidesNothing() throws IOException, InterruptedException {
        Process made = new ProcessBuilder("bash", "-c",
                "cp good.md $'bad\\xff.md' && cp good.md $'bad\\xfe.md' && mkdir $'dir\\xff' && cp good.md $'dir\\xff/a.md'")
            .directory(this.root.toFile())
            .start();
        Assumptions.assumeTrue(made.waitFor() == 0, "the file system takes no such names");
        Map<String, SourceFile> files = this.folder.read();
        assertThat(files.get("good.md")).isNotNull().satisfies(file -> assertThat(file.entries()).hasSize(1));
        assertThat(files.values()).filteredOn(file -> !file.path().equals("good.md"))
            .hasSize(2)
            .allSatisfy(file -> assertThat(ContentFolder.places(file.problems())).containsExactly("KF101:0"));
    }

    @Test
    void namesThatDifferInTheirCaseAloneAndNamesAsLongAsCanBeAreRead() throws IOException {
        this.folder.write("Good.md", GOOD);
        this.folder.write("GOOD.MD", GOOD);
        this.folder.write("x".repeat(252) + ".md", GOOD);
        this.folder.write("长".repeat(84) + ".md", GOOD);
        assertThat(this.folder.read().values()).hasSize(5).allSatisfy(file -> assertThat(file.entries()).hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "\uFEFF", " \n\t\n" })
    void anEmptyFileIsToldAndGivesNothing(String text) throws IOException {
        this.folder.write("empty.md", text);
        assertThat(this.folder.problems("empty.md")).containsExactly("KF111:0");
        assertThat(this.folder.read("empty.md").collection()).isEmpty();
    }

    @Test
    void aFolderBelowTheLimitOfDepthIsToldOnce() throws IOException {
        this.folder.write("d/".repeat(70) + "a.md", GOOD);
        assertThat(this.folder.read().values()).filteredOn(file -> !file.problems().isEmpty())
            .singleElement()
            .satisfies(file -> assertThat(ContentFolder.places(file.problems())).containsExactly("KF101:0"));
    }

    @Test
    void anUnchangedFileIsNotReadAgainAndARemovedOneIsTold() throws IOException {
        FileStamp stamp = this.folder.read("good.md").stamp();
        this.folder.write("bad.md", new byte[] { (byte) 0xff });
        List<String> told = new ArrayList<>();
        new ContentLoader(this.root).load(Map.of("good.md", stamp, "gone.md", stamp),
                file -> told.add("changed " + file.path()), path -> told.add("removed " + path));
        assertThat(told).containsExactly("changed bad.md", "removed gone.md");
    }

    private String named(String path, String text) throws IOException {
        this.folder.write(path, text);
        return path;
    }

}
