package keyfound.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.awaitility.Awaitility;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import keyfound.publication.git.Team;
import keyfound.web.Browsing;

import static org.assertj.core.api.Assertions.assertThat;

/// The way of a question where the content comes from a repository: the answer is pushed
/// to a branch, the team merges it, and whoever asked sees it.
class DeskGitIT extends Browsing {

    private static final Instant MONDAY = Instant.parse("2026-11-16T09:00:00Z");

    private static final Team TEAM = team();

    private static Team team() {
        try {
            Team team = new Team(Files.createTempDirectory(Path.of("target"), "site-team").toAbsolutePath());
            team.commit("answers.md", "# Answers\r\n\r\n## Q: Why does it say `paper jam`?\r\n\r\nOpen it.\r\n", "Bo",
                    MONDAY);
            return team;
        }
        catch (IOException | GitAPIException ex) {
            throw new IllegalStateException(ex);
        }
    }

    @DynamicPropertySource
    static void repository(DynamicPropertyRegistry properties) {
        properties.add("keyfound.content.git.uri", TEAM::uri);
        properties.add("keyfound.content.git.poll", () -> "1s");
        properties.add("keyfound.content.git.forge", () -> "gitea");
        properties.add("keyfound.content.git.web-url", () -> "https://git.example.org/team/kb");
        properties.add("keyfound.desk.write", () -> "git");
    }

    @Test
    void anAnswerIsPushedMergedAndSeenByWhoAsked() throws Exception {
        try (BrowserContext reader = reader(Look.PHONE); BrowserContext maintainer = reader(Look.WIDE)) {
            Page asker = open(reader, "/search?q=" + "drabble%3A+flange+12+cracked+(code+DR-412)");
            asker.locator("form.ask button").click();
            asker.waitForURL("**/asked/**");
            Page page = open(maintainer, "/desk");
            page.locator("#_kf-user").fill("maintainer");
            page.locator("#_kf-password").fill(DESK_PASSWORD);
            page.locator("form[action='/desk/login'] button").click();
            page.navigate(at("/desk/gaps"));
            page.locator(".gaps a").first().click();
            page.locator("a.primary").click();
            page.locator("#_kf-text").press("Control+End");
            page.keyboard().type("\nReplace the flange.\n");
            page.locator(".trial-lines .known").waitFor();
            page.locator("button[value=save]").click();
            page.locator(".notice.good a").waitFor();
            String proposal = page.locator(".notice.good a").getAttribute("href");
            assertThat(proposal).startsWith("https://git.example.org/team/kb/compare/main...keyfound/answers-");
            asker.reload();
            assertThat(asker.locator("main").textContent()).contains("Not answered yet");
            merge(proposal.substring(proposal.indexOf("...") + 3));
            assertThat(Files.readString(TEAM.folder().resolve("answers.md"))).contains("jam`?\r\n\r\nOpen it.\r\n",
                    "Replace the flange.\r\n");
            Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                asker.reload();
                assertThat(asker.locator("main").textContent()).contains("Answered", "Replace the flange.");
            });
        }
    }

    private static void merge(String branch) throws Exception {
        try (Git git = Git.open(TEAM.folder().toFile())) {
            assertThat(git.merge().include(git.getRepository().resolve(branch)).call().getMergeStatus().isSuccessful())
                .isTrue();
        }
    }

}
