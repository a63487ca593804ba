package keyfound.publication.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import keyfound.content.ContentRoot;
import keyfound.publication.InHouse;
import keyfound.publication.Publication;
import keyfound.publication.PublisherTest;
import keyfound.publication.settings.Forge;
import keyfound.publication.settings.PublicationSettings;
import keyfound.publication.settings.PublicationSettings.Content;
import keyfound.publication.settings.PublicationSettings.Content.Watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ContentWatchTest extends InHouse {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration SETTLE = Duration.ofMillis(200);

    @BeforeEach
    void begin() throws IOException {
        this.house.write("a.md", PublisherTest.faq("Why one?"));
        this.house.publisher().publish();
    }

    @ParameterizedTest
    @EnumSource(value = Watch.class, names = { "EVENTS", "POLL" })
    void newFilesEditsAndDeletionsShowByThemselves(Watch how) throws Exception {
        try (ContentWatch watch = watch(how)) {
            watch.start();
            this.house.write("deep/er/b.md", PublisherTest.faq("Why two?"));
            awaitServed("Why two?", true);
            this.house.write("a.md", PublisherTest.faq("Why one?", "Why three?"));
            awaitServed("Why three?", true);
            this.house.delete("deep/er/b.md");
            awaitServed("Why two?", false);
        }
    }

    @Test
    void aBurstOfChangesIsOnePublication() throws Exception {
        try (ContentWatch watch = watch(Watch.EVENTS)) {
            startAndSeeItFollow(watch);
            long before = generation();
            for (int file = 0; file < 30; file++) {
                this.house.write("burst/" + file + ".md", PublisherTest.faq("Why burst " + file + "?"));
            }
            awaitServed("Why burst 29?", true);
            assertThat(generation()).isEqualTo(before + 1);
            assertThat(this.house.idOf("Why burst 0?")).isNotEqualTo("(not served)");
        }
    }

    @Test
    void theWaysInWhichEditorsSaveShow() throws Exception {
        Path file = this.house.content().resolve("a.md");
        try (ContentWatch watch = watch(Watch.EVENTS)) {
            watch.start();
            // beside it, then over it
            Files.writeString(file.resolveSibling(".a.md.tmp"), PublisherTest.faq("Why atomic?"));
            Files.move(file.resolveSibling(".a.md.tmp"), file, StandardCopyOption.ATOMIC_MOVE);
            awaitServed("Why atomic?", true);
            // vim: the old one aside, a new one, the old one away
            Files.move(file, file.resolveSibling("a.md~"));
            Files.writeString(file, PublisherTest.faq("Why vim?"));
            Files.delete(file.resolveSibling("a.md~"));
            awaitServed("Why vim?", true);
            // emacs: a link to nowhere as a lock
            Files.createSymbolicLink(file.resolveSibling(".#a.md"), Path.of("ada@host.1234"));
            Files.writeString(file, PublisherTest.faq("Why emacs?"));
            Files.delete(file.resolveSibling(".#a.md"));
            awaitServed("Why emacs?", true);
            // a folder renamed, and written in under its new name
            this.house.write("old/b.md", PublisherTest.faq("Why b?"));
            awaitServed("Why b?", true);
            Files.move(file.resolveSibling("old"), file.resolveSibling("new"));
            this.house.write("new/b.md", PublisherTest.faq("Why renamed?"));
            awaitServed("Why renamed?", true);
            assertThat(this.house.idOf("Why emacs?")).isNotEqualTo("(not served)");
        }
    }

    /// Kubernetes mounts a ConfigMap so: the files are links through `..data`, which is
    /// set anew in one step.
    @Test
    void aConfigMapThatIsSwappedShows() throws Exception {
        Path folder = this.house.content();
        Files.createDirectory(folder.resolve("..2026_1"));
        Files.writeString(folder.resolve("..2026_1/map.md"), PublisherTest.faq("Why first?"));
        Files.createSymbolicLink(folder.resolve("..data"), Path.of("..2026_1"));
        Files.createSymbolicLink(folder.resolve("map.md"), Path.of("..data/map.md"));
        try (ContentWatch watch = watch(Watch.EVENTS)) {
            watch.start();
            awaitServed("Why first?", true);
            Files.createDirectory(folder.resolve("..2026_2"));
            Files.writeString(folder.resolve("..2026_2/map.md"), PublisherTest.faq("Why second?"));
            Files.createSymbolicLink(folder.resolve("..data_tmp"), Path.of("..2026_2"));
            Files.move(folder.resolve("..data_tmp"), folder.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);
            Files.delete(folder.resolve("..2026_1/map.md"));
            Files.delete(folder.resolve("..2026_1"));
            awaitServed("Why second?", true);
            awaitServed("Why first?", false);
        }
    }

    @Test
    void aFolderThatIsReplacedWholeShowsAndIsWatchedOn() throws Exception {
        Path folder = this.house.content();
        try (ContentWatch watch = watch(Watch.EVENTS)) {
            startAndSeeItFollow(watch);
            Path next = Files.createDirectory(folder.resolveSibling("next"));
            Files.writeString(next.resolve("a.md"), PublisherTest.faq("Why replaced?"));
            Files.move(folder, folder.resolveSibling("before"));
            Files.move(next, folder);
            awaitServed("Why replaced?", true);
            this.house.write("a.md", PublisherTest.faq("Why later?"));
            awaitServed("Why later?", true);
        }
    }

    @Test
    void whileGitChecksOutNothingIsPublished() throws Exception {
        Path lock = Files.createDirectories(this.house.content().resolveSibling(".git")).resolve("index.lock");
        try (ContentWatch watch = watch(Watch.EVENTS)) {
            startAndSeeItFollow(watch);
            Files.createFile(lock);
            this.house.write("b.md", PublisherTest.faq("Why two?"));
            await().during(SETTLE.multipliedBy(5)).until(() -> !isServed("Why two?"));
            Files.delete(lock);
            awaitServed("Why two?", true);
        }
    }

    private ContentWatch watch(Watch how) {
        return new ContentWatch(this.house.publisher(),
                new ContentFolder(ContentRoot.of(this.house.content()), Optional.empty()),
                new PublicationSettings(
                        new Content(this.house.content().toString(), how, SETTLE, Duration.ofMillis(200), false, false,
                                new PublicationSettings.Git("", "", "", Duration.ofMinutes(1), "", "", "", 1,
                                        Forge.AUTO, "")),
                        new PublicationSettings.Data("unused"),
                        new PublicationSettings.Search("lucene", Duration.ZERO)));
    }

    private void startAndSeeItFollow(ContentWatch watch) throws IOException {
        watch.start();
        this.house.write("first.md", PublisherTest.faq("Why first of all?"));
        awaitServed("Why first of all?", true);
    }

    private void awaitServed(String question, boolean served) {
        await(question).atMost(PATIENCE).until(() -> isServed(question) == served);
    }

    private boolean isServed(String question) {
        return !this.house.idOf(question).equals("(not served)");
    }

    private long generation() {
        return this.house.publisher().read(Publication::generation);
    }

}
