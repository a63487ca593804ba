package keyfound.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import keyfound.content.Attachments.Attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

/// Files beside the Markdown files are served, and nothing else of the machine.
class AttachmentsTest {

    @TempDir
    private Path home;

    private Path root;

    private Attachments attachments;

    @BeforeEach
    void fill() throws IOException {
        this.root = Files.createDirectories(this.home.resolve("content/guide")).resolve("..").toRealPath();
        Files.writeString(this.home.resolve("secret.txt"), "secret");
        Files.createDirectories(this.home.resolve("content-of-others"));
        Files.writeString(this.home.resolve("content-of-others/secret.txt"), "secret");
        Files.writeString(this.root.resolve("guide/图 1.PNG"), "png");
        Files.writeString(this.root.resolve(".env"), "secret");
        Files.createDirectories(this.root.resolve(".git"));
        Files.writeString(this.root.resolve(".git/config"), "secret");
        Files.createSymbolicLink(this.root.resolve("out.txt"), this.home.resolve("secret.txt"));
        Files.createSymbolicLink(this.root.resolve("away"), this.home);
        Files.createSymbolicLink(this.root.resolve("env.txt"), this.root.resolve(".env"));
        Files.createSymbolicLink(this.root.resolve("round"), this.root.resolve("round"));
        Files.createSymbolicLink(this.root.resolve("same.png"), this.root.resolve("guide/图 1.PNG"));
        this.attachments = new Attachments(this.root);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", ".", "..", "/", "../secret.txt", "guide/../../secret.txt", "/etc/passwd",
            "//etc/passwd", "guide\\..\\..\\secret.txt", "..\\secret.txt", "../content-of-others/secret.txt",
            "%2e%2e/secret.txt", "..%2fsecret.txt", ".env", ".git/config", "guide/../.env", "out.txt",
            "away/secret.txt", "env.txt", "round", "guide", "guide/", "guide/nothing.png", "a\0.png",
            "file:///etc/passwd", "guide/图 1.PNG/../../../secret.txt" })
    void thereIsNoWayOut(String path) {
        assertThat(this.attachments.find(path)).isEmpty();
    }

    @Test
    void aPathTooLongForTheSystemIsNoFile() {
        assertThat(this.attachments.find("a".repeat(100_000))).isEmpty();
    }

    @Test
    void filesBelowTheFolderAreFoundByNameAndByLinksWithinIt() {
        assertThat(this.attachments.find("guide/图 1.PNG")).map(Attachment::file)
            .contains(this.root.resolve("guide/图 1.PNG"));
        assertThat(this.attachments.find("same.png")).map(Attachment::mediaType).contains("image/png");
    }

    @ParameterizedTest
    @ValueSource(strings = { "draft.md", "README.MD", "noextension", "png", "id_rsa", "server.key", "a.kdbx", "a.md~" })
    void aKindOfFileThatIsNotListedIsNotSent(String name) throws IOException {
        Files.writeString(this.root.resolve(name), "x");
        Files.createSymbolicLink(this.root.resolve(name + ".txt"), this.root.resolve(name));
        assertThat(this.attachments.find(name)).isEmpty();
        assertThat(this.attachments.find(name + ".txt")).as("nor by a link of another name").isEmpty();
    }

    @Test
    void aLinkThatIsSetAfterTheFileWasFoundLeadsNowhere() throws IOException {
        Files.writeString(this.root.resolve("guide/a.txt"), "ours");
        Attachment found = this.attachments.find("guide/a.txt").orElseThrow();
        Files.delete(this.root.resolve("guide/a.txt"));
        Files.createSymbolicLink(this.root.resolve("guide/a.txt"), this.home.resolve("secret.txt"));
        assertThatIOException().isThrownBy(() -> this.attachments.open(found));
    }

    @Test
    void aFolderThatBecomesALinkAfterTheFileWasFoundLeadsNowhere() throws IOException {
        Files.writeString(this.root.resolve("guide/secret.txt"), "ours");
        Attachment found = this.attachments.find("guide/secret.txt").orElseThrow();
        Files.move(this.root.resolve("guide"), this.home.resolve("guide-away"));
        Files.createSymbolicLink(this.root.resolve("guide"), this.home);
        assertThatIOException().isThrownBy(() -> this.attachments.open(found));
    }

    @Test
    void theFolderOfACheckoutNeverLeadsOutOfIt() throws IOException {
        Path checkout = Files.createDirectory(this.home.resolve("checkout"));
        Files.createDirectory(checkout.resolve("docs"));
        Files.writeString(checkout.resolve("docs/a.txt"), "ours");
        Attachments followed = new Attachments(ContentRoot.within(checkout, checkout.resolve("docs")));
        assertThat(followed.find("a.txt")).isPresent();
        Files.move(checkout.resolve("docs"), checkout.resolve("before"));
        Files.createSymbolicLink(checkout.resolve("docs"), this.home);
        assertThat(followed.find("secret.txt")).isEmpty();
        assertThatExceptionOfType(UncheckedIOException.class)
            .isThrownBy(() -> FolderWalk.of(ContentRoot.within(checkout, checkout.resolve("docs"))));
        Files.delete(checkout.resolve("docs"));
        Files.createSymbolicLink(checkout.resolve("docs"), checkout.resolve("before"));
        assertThat(followed.find("a.txt")).as("a link within it").isPresent();
    }

    @ParameterizedTest
    @CsvSource({ "a.jpeg,image/jpeg,true,false", "a.SVG,image/svg+xml,true,true", "a.pdf,application/pdf,true,false",
            "a.log,text/plain;charset=UTF-8,true,false", "a.html,application/octet-stream,false,false",
            "a.js,application/octet-stream,false,false", "a.xhtml,application/octet-stream,false,false",
            "a.png.html,application/octet-stream,false,false" })
    void onlyWhatRunsNothingIsShownByABrowser(String name, String mediaType, boolean inline, boolean sandboxed)
            throws IOException {
        Path file = Files.writeString(this.root.resolve(name), "x");
        assertThat(this.attachments.find(name)).contains(new Attachment(file, mediaType, inline, sandboxed));
    }

}
