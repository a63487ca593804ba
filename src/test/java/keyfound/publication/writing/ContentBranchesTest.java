package keyfound.publication.writing;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import keyfound.publication.git.Team;
import keyfound.publication.settings.Forge;
import keyfound.publication.settings.PublicationSettings;
import keyfound.publication.settings.PublicationSettings.Content;
import keyfound.publication.settings.PublicationSettings.Content.Watch;
import keyfound.publication.source.ContentFolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// A text of the desk reaches the team's repository as a branch, and nothing else there
/// changes.
class ContentBranchesTest {

    private static final Instant MONDAY = Instant.parse("2026-11-16T09:00:00Z");

    private static final ContentBranches.Said ADA = new ContentBranches.Said("ada", "ada@example.org", "Answer it");

    private static final byte[] PIXEL = "\u0089PNG\r\n\u001A\nrest".getBytes(StandardCharsets.ISO_8859_1);

    private Team team;

    private ContentFolder content;

    private ContentBranches branches;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        this.team = new Team(folder.resolve("team"));
        this.team.commit("docs/jams.md", "# Jams\r\n\r\nold\r\n", "Bo", MONDAY);
        PublicationSettings settings = new PublicationSettings(
                new Content("unused", Watch.AUTO, Duration.ofSeconds(1), Duration.ofSeconds(1), false, false,
                        new PublicationSettings.Git(this.team.uri(), "", "docs", Duration.ofDays(1), "", "", "", 5,
                                Forge.GITEA, "https://git.example.org/team/kb")),
                new PublicationSettings.Data(folder.resolve("data").toString()),
                new PublicationSettings.Search("lucene", Duration.ZERO));
        this.content = ContentFolder.open(settings);
        this.branches = new ContentBranches(this.content, settings);
    }

    @AfterEach
    void close() {
        this.content.checkout().orElseThrow().close();
        this.team.close();
    }

    @Test
    void aTextIsACommitOfItsAuthorOnABranchOfItsOwn() throws Exception {
        String main = this.team.head();
        String branch = this.branches.save(new ContentText("new/answers.md", "# 答案\n"), "", "", ADA);
        assertThat(branch).matches("keyfound/answers-[0-9a-f]{8}");
        assertThat(this.team.head()).isEqualTo(main);
        assertThat(file(branch, "docs/new/answers.md")).hasValue("# 答案\n");
        assertThat(file(branch, "docs/jams.md")).hasValue("# Jams\r\n\r\nold\r\n");
        RevCommit commit = commit(branch);
        assertThat(commit.getFullMessage()).isEqualTo("Answer it\n");
        assertThat(commit.getAuthorIdent().getName()).isEqualTo("ada");
        assertThat(commit.getAuthorIdent().getEmailAddress()).isEqualTo("ada@example.org");
        assertThat(commit.getParent(0).name()).isEqualTo(main);
        assertThat(this.branches.proposal(branch))
            .contains(URI.create("https://git.example.org/team/kb/compare/main..." + branch));
        assertThat(this.branches.proposal("main")).isEmpty();
    }

    @Test
    void whoGoesOnStaysOnTheBranchUntilItIsMerged() throws Exception {
        ContentText first = new ContentText("answers.md", "# One\n");
        String branch = this.branches.save(first, "", "", ADA);
        assertThat(this.branches.read("answers.md", branch)).contains(first);
        ContentText second = new ContentText("answers.md", "# Two\n");
        assertThat(this.branches.save(second, first.version(), branch, ADA)).isEqualTo(branch);
        assertThat(file(branch, "docs/answers.md")).hasValue("# Two\n");
        try (Git git = Git.open(this.team.folder().toFile())) {
            git.merge().include(git.getRepository().resolve(branch)).call();
            git.branchDelete().setBranchNames(branch).setForce(true).call();
        }
        String next = this.branches.save(new ContentText("answers.md", "# Three\n"), second.version(), branch, ADA);
        assertThat(next).isNotEqualTo(branch);
        assertThat(file(next, "docs/answers.md")).hasValue("# Three\n");
    }

    @Test
    void aFileWithCrLfKeepsThem() {
        ContentText opened = new ContentText("jams.md", "# Jams\r\n\r\nold\r\n");
        String branch = this.branches.save(new ContentText("jams.md", "# Jams\n\nnew\n"), opened.version(), "", ADA);
        assertThat(file(branch, "docs/jams.md")).hasValue("# Jams\r\n\r\nnew\r\n");
    }

    @Test
    void whatTheTeamChangedMeanwhileIsNoticedThoughItWasNotFetchedYet() throws Exception {
        String opened = new ContentText("jams.md", "# Jams\n\nold\n").version();
        this.team.commit("docs/jams.md", "# Jams\n\ntheirs\n", "Bo", MONDAY);
        assertThatThrownBy(() -> this.branches.save(new ContentText("jams.md", "mine"), opened, "", ADA))
            .isInstanceOfSatisfying(TextChangedException.class,
                    changed -> assertThat(changed.now().text()).contains("theirs"));
        assertThat(branchesOfTheTeam()).isEqualTo(1);
    }

    @Test
    void aPushThatIsRefusedIsToldWithItsCodeAndChangesNothing() throws Exception {
        // a branch of this name leaves no room for others below it
        this.team.branch("keyfound");
        this.team.checkOut("main");
        assertThatThrownBy(() -> this.branches.save(new ContentText("answers.md", "# One\n"), "", "", ADA))
            .isInstanceOfSatisfying(TextRefusedException.class, refused -> assertThat(refused.said())
                .matches("KF244: .* refuses the branch 'keyfound/answers-[0-9a-f]{8}': .+"));
        assertThat(branchesOfTheTeam()).isEqualTo(2);
        java.nio.file.Files.move(this.team.folder(), this.team.folder().resolveSibling("away"));
        assertThatThrownBy(() -> this.branches.save(new ContentText("answers.md", "# One\n"), "", "", ADA))
            .isInstanceOfSatisfying(TextRefusedException.class,
                    refused -> assertThat(refused.said()).startsWith("KF244: "));
    }

    @Test
    void aPictureGoesToTheSameBranch() {
        ContentBranches.Added added = this.branches.add(ContentPicture.of("A jam.PNG", PIXEL), "jams.md", "", ADA);
        assertThat(added.name()).isEqualTo("a-jam.png");
        String branch = this.branches.save(new ContentText("jams.md", "![](a-jam.png)"),
                new ContentText("jams.md", "# Jams\n\nold\n").version(), added.branch(), ADA);
        assertThat(branch).isEqualTo(added.branch());
        assertThat(file(branch, "docs/a-jam.png")).isPresent();
        assertThat(this.branches.picture("a-jam.png", branch)).isPresent();
        assertThat(this.branches.add(ContentPicture.of("a jam.png", PIXEL), "jams.md", branch, ADA).name())
            .isEqualTo("a-jam-2.png");
    }

    @Test
    void noOtherBranchIsWritten() {
        assertThatThrownBy(() -> this.branches.save(new ContentText("answers.md", "# One\n"), "", "main", ADA))
            .isInstanceOf(TextRefusedException.class);
        assertThatThrownBy(() -> this.branches.save(new ContentText("../out.md", "# One\n"), "", "", ADA))
            .isInstanceOf(TextRefusedException.class);
        assertThat(this.branches.read("jams.md", "main")).isEmpty();
    }

    private int branchesOfTheTeam() throws Exception {
        try (Git git = Git.open(this.team.folder().toFile())) {
            return git.branchList().call().size();
        }
    }

    private RevCommit commit(String branch) throws Exception {
        try (Git git = Git.open(this.team.folder().toFile()); RevWalk commits = new RevWalk(git.getRepository())) {
            ObjectId id = git.getRepository().resolve("refs/heads/" + branch);
            return commits.parseCommit(id);
        }
    }

    private Optional<String> file(String branch, String path) {
        try (Git git = Git.open(this.team.folder().toFile())) {
            Repository repository = git.getRepository();
            try (TreeWalk found = TreeWalk.forPath(repository, path, commit(branch).getTree())) {
                return (found == null) ? Optional.empty() : Optional
                    .of(new String(repository.open(found.getObjectId(0)).getBytes(), StandardCharsets.UTF_8));
            }
        }
        catch (Exception ex) {
            throw new IllegalStateException(ex);
        }
    }

}
