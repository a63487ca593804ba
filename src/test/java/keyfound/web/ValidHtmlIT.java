package keyfound.web;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// Gives every kind of page to the Nu HTML checker of the W3C, as the server sends it.
///
/// `.ci/run` installs the checker. Without it the test is skipped and says so.
class ValidHtmlIT extends Browsing {

    private static final Path CHECKER = Path.of("target/checkers/node_modules/vnu-jar/build/dist/vnu.jar");

    private static final List<String> PAGES = List.of("/", "/?lang=zh", "/collections", "/browse", "/tags",
            "/t/printing", "/c/handbook-printing", "/c/venus-cluster-en", "/c/common-docker-zh", "/q/paper-jam",
            "/q/too-many-open-files", "/q/sheet-travels", "/q/kf204", "/search",
            "/search?q=tray+2%3A+paper+jam+(code+0x4A)", "/search?q=Too+many+open+files+(os+error+23)",
            "/search?q=permission+denied", "/search?q=password+authentication+failed+for+user+%22x%22",
            "/search?q=zorb+exploded+7731+quux", "/ask?search=0", "/asked/abcdefghijklmnopqrstuv", "/q/no-such-entry",
            "/c/no-such-collection", "/browse?page=999", "/search?q=a&page=0", "/diagram", "/desk/login");

    private static final List<String> DESK = List.of("/desk", "/desk/problems", "/desk/gaps", "/desk/answers",
            "/desk/figures", "/desk/tokens", "/desk/write");

    @TempDir
    private Path folder;

    @Test
    void everyKindOfPageIsValidHtml() throws Exception {
        Assumptions.assumeTrue(Files.exists(CHECKER), "SKIPPED: no " + CHECKER + "; .ci/run installs it");
        for (String path : PAGES) {
            HttpResponse<String> answer = get(path, "Accept", "text/html");
            assertThat(answer.statusCode()).as(path).isLessThan(500);
            keep(path, answer.body());
        }
        try (BrowserContext maintainer = reader(Look.WIDE)) {
            Page page = open(maintainer, "/desk/login");
            page.locator("#_kf-user").fill("maintainer");
            page.locator("#_kf-password").fill(DESK_PASSWORD);
            page.locator("form[action='/desk/login'] button").click();
            page.waitForURL("**/desk");
            for (String path : DESK) {
                keep(path, maintainer.request().get(at(path)).text());
            }
        }
        Process checker = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-jar",
                CHECKER.toString(), "--errors-only", "--format", "gnu", this.folder.toString())
            .redirectErrorStream(true)
            .start();
        String found = new String(checker.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(found).isEmpty();
        assertThat(checker.waitFor()).isZero();
    }

    private void keep(String path, String html) throws Exception {
        assertThat(html).as(path).containsIgnoringCase("<!doctype html>");
        Files.writeString(this.folder.resolve(path.replaceAll("[^A-Za-z0-9]+", "_") + ".html"), html);
    }

}
