package keyfound.publication.git;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import keyfound.publication.settings.Forge;

import static org.assertj.core.api.Assertions.assertThat;

class GitHistoryTest {

    private static final Instant MONDAY = Instant.parse("2026-11-16T09:00:00Z");

    private static final Instant TUESDAY = Instant.parse("2026-11-17T09:00:00Z");

    private static final Instant WEDNESDAY = Instant.parse("2026-11-18T09:00:00Z");

    private Team team;

    @BeforeEach
    void createTheTeamsRepository(@TempDir Path folder) throws Exception {
        this.team = new Team(folder.resolve("team"));
        this.team.commit("docs/a.md", "one\n", "Ada", MONDAY);
        this.team.commit("docs/b.md", "one\nother\n", "Bo", MONDAY);
    }

    @AfterEach
    void close() {
        this.team.close();
    }

    @Test
    void theLastChangeAndTheAuthorsOfEachFileAreKnown() throws Exception {
        this.team.commit("docs/a.md", "two\n", "Bo", TUESDAY);
        this.team.commit("docs/other.md", "x\n", "Cy", WEDNESDAY);
        Provenance provenance = history().of("a.md").orElseThrow();
        assertThat(provenance.change()).hasValueSatisfying(change -> {
            assertThat(change.at()).isEqualTo(TUESDAY);
            assertThat(change.shortCommit()).hasSize(8);
        });
        assertThat(provenance.contributors()).containsExactly("Bo", "Ada");
        assertThat(provenance.edit()).as("a folder has no editing page").isEmpty();
    }

    @Test
    void aFileThatIsNotCommittedHasNoHistory() throws Exception {
        this.team.write("docs/new.md", "new");
        assertThat(history().of("new.md")).isEmpty();
    }

    @Test
    void aFileThatWasMovedKeepsItsAuthorsAndItsDate() throws Exception {
        this.team.move("docs/a.md", "docs/deep/er.md");
        this.team.commit("Cy", TUESDAY);
        assertThat(history().of("deep/er.md")).hasValueSatisfying(moved -> {
            assertThat(moved.change()).map(Provenance.Change::at).contains(MONDAY);
            assertThat(moved.contributors()).containsExactly("Ada");
        });
        assertThat(history().of("a.md")).isEmpty();
    }

    @Test
    void anOlderHistoryIsContinuedAndNotReadAgain() throws Exception {
        GitHistory before = history();
        assertThat(before.at(docs())).isSameAs(before);
        this.team.move("docs/a.md", "docs/c.md");
        this.team.commit("Cy", TUESDAY);
        this.team.commit("docs/b.md", "two\nother\n", "Cy", WEDNESDAY);
        GitHistory after = before.at(docs());
        assertThat(after.of("b.md").orElseThrow().contributors()).containsExactly("Cy", "Bo");
        assertThat(after.of("c.md")).isEqualTo(history().of("c.md"));
        assertThat(after.commit()).contains(this.team.head());
    }

    @Test
    void aRewrittenHistoryForgetsWhatWasTakenBack() throws Exception {
        this.team.commit("docs/a.md", "mistake\n", "Mal", TUESDAY);
        GitHistory before = history();
        this.team.rewind();
        this.team.commit("docs/b.md", "right\n", "Ada", WEDNESDAY);
        assertThat(before.at(docs()).of("a.md").orElseThrow().contributors()).containsExactly("Ada");
    }

    @Test
    void aShallowHistoryDoesNotCreditTheOldestCommitWithWhatWasThereBefore(@TempDir Path folder) throws Exception {
        this.team.commit("docs/a.md", "two\n", "Bo", TUESDAY);
        try (GitCheckout checkout = GitCheckout.open(folder, new GitRemote(this.team.uri(), "", "", "", 1), "")) {
            checkout.update();
            assertThat(GitHistory.of(folder).of("docs/b.md")).hasValueSatisfying(known -> {
                assertThat(known.change()).isEmpty();
                assertThat(known.contributors()).isEmpty();
            });
        }
    }

    @Test
    void aFolderOutsideOfGitHasNoHistory(@TempDir Path plain) {
        assertThat(GitHistory.of(plain)).isSameAs(GitHistory.NONE);
    }

    @Test
    void hostingServicesAreKnownByTheirAddress() {
        assertThat(links("https://github.com/team/docs.git").edit("main", "faq/a b.md"))
            .contains(URI.create("https://github.com/team/docs/edit/main/faq/a%20b.md"));
        assertThat(links("git@gitlab.com:team/sub/docs.git").edit("main", "a.md"))
            .contains(URI.create("https://gitlab.com/team/sub/docs/-/edit/main/a.md"));
        assertThat(links("https://gitlab.example.org/team/docs").edit("main", "a.md"))
            .contains(URI.create("https://gitlab.example.org/team/docs/-/edit/main/a.md"));
        assertThat(links("https://git.example.org/docs").edit("main", "a.md")).isEmpty();
        assertThat(links("/srv/git/docs.git").edit("main", "a.md")).isEmpty();
    }

    @Test
    void eachServiceHasItsOwnPageForABranch() {
        String branch = "keyfound/jams-1a2b";
        assertThat(links("https://github.com/team/docs.git").propose("main", branch))
            .contains(URI.create("https://github.com/team/docs/compare/main...keyfound/jams-1a2b?expand=1"));
        assertThat(links("https://user:secret@gitlab.com/team/docs.git").propose("main", branch))
            .contains(URI.create("https://gitlab.com/team/docs/-/merge_requests/new"
                    + "?merge_request%5Bsource_branch%5D=keyfound/jams-1a2b&merge_request%5Btarget_branch%5D=main"));
        assertThat(links("https://codeberg.org/team/docs.git").propose("main", branch))
            .contains(URI.create("https://codeberg.org/team/docs/compare/main...keyfound/jams-1a2b"));
        assertThat(links("git@bitbucket.org:team/docs.git").propose("main", branch)).contains(URI
            .create("https://bitbucket.org/team/docs/pull-requests/new?source=keyfound/jams-1a2b&dest=main&t=1"));
        assertThat(ForgeLinks.of("https://git.example.org:8443/team/docs.git", Forge.GITEA, "").propose("main", branch))
            .contains(URI.create("https://git.example.org:8443/team/docs/compare/main...keyfound/jams-1a2b"));
        assertThat(ForgeLinks
            .of("https://git.example.org/scm/kb/docs.git", Forge.BITBUCKET_SERVER,
                    "https://git.example.org/projects/KB/repos/docs")
            .propose("main", "x"))
            .hasValueSatisfying(page -> assertThat(page.toString())
                .startsWith("https://git.example.org/projects/KB/repos/docs/pull-"));
    }

    @Test
    void aNewFileIsFilledInWhereTheServiceTakesItAndItIsNotTooLong() {
        assertThat(links("https://github.com/team/docs").create("main", "faq/new one.md", "# Q & A\n")).contains(URI
            .create("https://github.com/team/docs/new/main?filename=faq/new%20one.md&value=%23%20Q%20%26%20A%0A"));
        assertThat(links("https://gitlab.com/team/docs").create("main", "a.md", "text"))
            .contains(URI.create("https://gitlab.com/team/docs/-/new/main?file_name=a.md"));
        assertThat(links("https://github.com/team/docs").create("main", "a.md", "x".repeat(9000)))
            .contains(URI.create("https://github.com/team/docs/new/main?filename=a.md&value="));
    }

    private static ForgeLinks links(String remote) {
        return ForgeLinks.of(remote, Forge.AUTO, "");
    }

    private GitHistory history() {
        return GitHistory.of(docs());
    }

    private Path docs() {
        return this.team.folder().resolve("docs");
    }

}
