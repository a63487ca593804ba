package keyfound.publication.git;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.ResetCommand.ResetType;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/// Against a real repository on disk.
class GitCheckoutTest {

    private static final Instant MONDAY = Instant.parse("2026-11-16T09:00:00Z");

    private static final Instant TUESDAY = Instant.parse("2026-11-17T09:00:00Z");

    private static final Instant WEDNESDAY = Instant.parse("2026-11-18T09:00:00Z");

    private Path folder;

    private Git team;

    @BeforeEach
    void createTheTeamsRepository(@TempDir Path folder) throws Exception {
        this.folder = folder;
        this.team = Git.init().setDirectory(folder.resolve("team").toFile()).setInitialBranch("main").call();
        commit("docs/a.md", "one", "Ada", MONDAY);
        commit("docs/b.md", "one", "Bo", MONDAY);
    }

    @AfterEach
    void close() {
        this.team.close();
    }

    @Test
    void theNewestCommitIsCheckedOutAndFollowed() throws Exception {
        try (GitCheckout checkout = open("", 50)) {
            assertThat(checkout.hasContent()).isFalse();
            assertThat(checkout.update()).isTrue();
            assertThat(text("docs/a.md")).isEqualTo("one");
            assertThat(checkout.update()).as("nothing new").isFalse();
            commit("docs/a.md", "two", "Bo", TUESDAY);
            assertThat(checkout.update()).isTrue();
            assertThat(text("docs/a.md")).isEqualTo("two");
            assertThat(checkout.commit()).contains(this.team.getRepository().resolve("HEAD").name());
        }
    }

    @Test
    void aBranchIsFollowedByName() throws Exception {
        this.team.checkout().setCreateBranch(true).setName("release").call();
        commit("docs/a.md", "released", "Ada", TUESDAY);
        this.team.checkout().setName("main").call();
        try (GitCheckout checkout = open("release", 50)) {
            checkout.update();
            assertThat(text("docs/a.md")).isEqualTo("released");
        }
    }

    @Test
    void aRewrittenBranchIsFollowedToo() throws Exception {
        try (GitCheckout checkout = open("", 50)) {
            commit("docs/c.md", "mistake", "Ada", TUESDAY);
            checkout.update();
            this.team.reset().setMode(ResetType.HARD).setRef("HEAD~1").call();
            commit("docs/d.md", "right", "Ada", WEDNESDAY);
            assertThat(checkout.update()).isTrue();
            assertThat(tree().resolve("docs/c.md")).doesNotExist();
            assertThat(text("docs/d.md")).isEqualTo("right");
        }
    }

    @Test
    void aBrokenRemoteLeavesTheLastStateAndSaysWhy() throws Exception {
        try (GitCheckout checkout = open("", 50)) {
            checkout.update();
            Files.move(this.folder.resolve("team"), this.folder.resolve("away"));
            assertThatExceptionOfType(GitTroubleException.class).isThrownBy(checkout::update)
                .withMessageContaining("cannot be fetched");
            assertThat(text("docs/a.md")).isEqualTo("one");
            Files.move(this.folder.resolve("away"), this.folder.resolve("team"));
            assertThat(checkout.update()).isFalse();
        }
    }

    @Test
    void aPasswordInTheAddressIsNeverShown() {
        GitRemote remote = new GitRemote("https://user:secret@example.org/x.git", "", "", "", 1);
        assertThat(remote).hasToString("https://example.org/x.git");
    }

    @Test
    void theHistoryTellsTheLastChangeAndTheAuthorsOfEachFile() throws Exception {
        commit("docs/a.md", "two", "Bo", TUESDAY);
        commit("docs/other.md", "x", "Cy", WEDNESDAY);
        try (GitCheckout checkout = open("", 50)) {
            checkout.update();
            Provenance provenance = GitHistory.of(tree().resolve("docs")).of("a.md").orElseThrow();
            assertThat(provenance.updated()).isEqualTo(TUESDAY);
            assertThat(provenance.contributors()).containsExactly("Bo", "Ada");
            assertThat(provenance.shortCommit()).hasSize(8);
            assertThat(provenance.edit()).as("a folder has no editing page").isEmpty();
        }
    }

    @Test
    void aShallowHistoryDoesNotCreditTheOldestCommitWithWhatWasThereBefore() throws Exception {
        commit("docs/a.md", "two", "Bo", TUESDAY);
        try (GitCheckout checkout = open("", 1)) {
            checkout.update();
            assertThat(GitHistory.of(tree()).of("docs/b.md")).isEmpty();
        }
    }

    @Test
    void aFolderOutsideOfGitHasNoHistory(@TempDir Path plain) {
        assertThat(GitHistory.of(plain).of("a.md")).isEmpty();
    }

    @Test
    void hostingServicesAreKnownByTheirAddress() {
        assertThat(EditLinks.of("https://github.com/team/docs.git", "main", "faq/").of("a b.md"))
            .isEqualTo(Optional.of(URI.create("https://github.com/team/docs/edit/main/faq/a%20b.md")));
        assertThat(EditLinks.of("git@gitlab.com:team/sub/docs.git", "main", "").of("a.md"))
            .isEqualTo(Optional.of(URI.create("https://gitlab.com/team/sub/docs/-/edit/main/a.md")));
        assertThat(EditLinks.of("https://git.example.org/docs", "main", "").of("a.md")).isEmpty();
    }

    @Test
    void onlyTheRightSecretSignsACall() {
        // the example of GitHub's documentation, "Validating webhook deliveries"
        WebhookSignature signature = new WebhookSignature("It's a Secret to Everybody");
        byte[] body = "Hello, World!".getBytes(StandardCharsets.UTF_8);
        String right = "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";
        assertThat(signature.matches(body, right)).isTrue();
        assertThat(signature.matches("Hello, World?".getBytes(StandardCharsets.UTF_8), right)).isFalse();
        assertThat(signature.matches(body, "")).isFalse();
    }

    private GitCheckout open(String branch, int depth) {
        String uri = this.folder.resolve("team").toUri().toString();
        return GitCheckout.open(tree(), new GitRemote(uri, branch, "", "", depth));
    }

    private Path tree() {
        return this.folder.resolve("checkout");
    }

    private String text(String path) throws IOException {
        return Files.readString(tree().resolve(path));
    }

    private void commit(String path, String text, String author, Instant when) throws IOException, GitAPIException {
        Path file = this.folder.resolve("team").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        this.team.add().addFilepattern(".").call();
        PersonIdent person = new PersonIdent(author, author.toLowerCase(java.util.Locale.ROOT) + "@example.org", when,
                ZoneOffset.UTC);
        this.team.commit().setMessage(text).setAuthor(person).setCommitter(person).setSign(false).call();
    }

}
