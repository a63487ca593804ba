package keyfound.publication.writing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import keyfound.content.ContentLoader;
import keyfound.content.ContentRoot;
import keyfound.publication.source.ContentFolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Texts are saved whole, inside the folder, and never over somebody else's.
class ContentFilesTest {

    @TempDir
    private Path around;

    private Path folder = Path.of("");

    private ContentFiles files = new ContentFiles(new ContentFolder(ContentRoot.of(this.folder), Optional.empty()));

    @BeforeEach
    void open() throws IOException {
        this.folder = Files.createDirectory(this.around.resolve("content"));
        this.files = new ContentFiles(new ContentFolder(ContentRoot.of(this.folder), Optional.empty()));
    }

    @Test
    void aNewFileIsMadeWithItsFolders() throws IOException {
        assertThat(this.files.read("a/b/new.md")).isEqualTo(new ContentText("a/b/new.md", ""));
        this.files.save(new ContentText("a/b/new.md", "# 新\n"), "");
        assertThat(Files.readString(this.folder.resolve("a/b/new.md"))).isEqualTo("# 新\n");
        try (var left = Files.list(this.folder.resolve("a/b"))) {
            assertThat(left).hasSize(1);
        }
    }

    @Test
    void whatSomebodyElseSavedMeanwhileIsNotLost() {
        this.files.save(new ContentText("x.md", "one\n"), "");
        String opened = this.files.read("x.md").version();
        this.files.save(new ContentText("x.md", "theirs\n"), opened);
        assertThatThrownBy(() -> this.files.save(new ContentText("x.md", "mine\n"), opened)).isInstanceOfSatisfying(
                TextChangedException.class, changed -> assertThat(changed.now().text()).isEqualTo("theirs\n"));
        assertThatThrownBy(() -> this.files.save(new ContentText("x.md", "mine\n"), ""))
            .isInstanceOf(TextChangedException.class);
        assertThat(this.files.read("x.md").text()).isEqualTo("theirs\n");
    }

    @Test
    void aFileWithCrLfKeepsThem() throws IOException {
        Files.writeString(this.folder.resolve("dos.md"), "# One\r\n\r\ntext\r\n");
        ContentText opened = this.files.read("dos.md");
        assertThat(opened.text()).isEqualTo("# One\n\ntext\n");
        this.files.save(new ContentText("dos.md", "# One\n\nother\nlines\n"), opened.version());
        assertThat(Files.readString(this.folder.resolve("dos.md"))).isEqualTo("# One\r\n\r\nother\r\nlines\r\n");
    }

    @Test
    void aPictureLiesBesideItsTextUnderAFreeName() throws IOException {
        ContentPicture picture = ContentPicture.of("Jam.png",
                "\u0089PNG\r\n\u001A\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(this.files.add(picture, "printing/jams.md")).isEqualTo("jam.png");
        assertThat(this.files.add(picture, "printing/jams.md")).isEqualTo("jam-2.png");
        assertThat(this.folder.resolve("printing/jam-2.png")).exists();
        assertThat(this.files.picture("printing/jam.png"))
            .hasValueSatisfying(found -> assertThat(found.bytes()).isEqualTo(picture.bytes()));
        assertThat(this.files.picture("../secret.png")).isEmpty();
    }

    @Test
    void noPathLeadsOutOfTheFolder() throws IOException {
        Path outside = Files.writeString(this.around.resolve("secret.md"), "secret");
        Files.createSymbolicLink(this.folder.resolve("link.md"), outside);
        Files.createSymbolicLink(this.folder.resolve("up"), this.around);
        for (String path : List.of("../secret.md", "a/../../secret.md", "/etc/passwd.md", "link.md", "up/secret.md",
                ".git/config.md", "a/.hidden.md", "x.sh", "x", "", "a//b.md", "C:\\x.md", "x.md\0", "a\nb.md",
                "d/".repeat(20) + "x.md", "x".repeat(300) + ".md")) {
            assertThatThrownBy(() -> this.files.read(path)).as(path).isInstanceOf(TextRefusedException.class);
            assertThatThrownBy(() -> this.files.save(new ContentText(path, "x"), "")).as(path)
                .isInstanceOf(TextRefusedException.class);
        }
        assertThat(Files.readString(outside)).isEqualTo("secret");
    }

    @Test
    void anEmptyOrHugeTextIsRefused() {
        assertThatThrownBy(() -> this.files.save(new ContentText("x.md", " \n"), "")).hasMessageContaining("empty");
        String huge = "字".repeat(ContentLoader.MOST_BYTES / 3 + 1);
        assertThatThrownBy(() -> this.files.save(new ContentText("x.md", huge), "")).hasMessageContaining("bytes");
        assertThat(this.folder).isEmptyDirectory();
    }

    @Test
    void aDifferenceShowsBothSides() {
        assertThat(TextDifference.between("a\nb\nc\n", "a\nx\nc\n")).containsExactly(
                new TextDifference.Line(TextDifference.Side.BOTH, "a"),
                new TextDifference.Line(TextDifference.Side.MINE, "b"),
                new TextDifference.Line(TextDifference.Side.THEIRS, "x"),
                new TextDifference.Line(TextDifference.Side.BOTH, "c"));
        assertThat(TextDifference.between("same\n", "same\n")).isEmpty();
    }

}
