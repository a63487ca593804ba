package keyfound.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import keyfound.web.Browsing;

import static org.assertj.core.api.Assertions.assertThat;

/// Looks at every page of the desk, as a maintainer who logs in.
class DeskIT extends Browsing {

    private static final Path PICTURES = Path.of("target/screenshots");

    private static final Map<String, String> PAGES = Map.of("overview", "/desk", "problems", "/desk/problems",
            "publications", "/desk/publications", "ledger", "/desk/ledger");

    /// Made of the same parts, so looked at in the two looks that differ most.
    private static final Map<String, String> MORE_PAGES = Map.of("gaps", "/desk/gaps", "figures", "/desk/figures",
            "answers", "/desk/answers", "editor", "/desk/write?path=handbook/printing.md");

    private static final int NARROWEST = 320;

    static Stream<Look> looks() {
        return Stream.of(Look.WIDE, Look.PHONE, new Look(1280, 900, true, false), new Look(390, 844, false, true),
                new Look(NARROWEST, 640, true, true));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyPageOfTheDeskIsOpenToEveryMaintainerInEveryLook(Look look) throws IOException {
        Files.createDirectories(PICTURES);
        List<String> wrong = new ArrayList<>();
        try (BrowserContext maintainer = reader(look)) {
            Page page = open(maintainer, "/desk");
            List<String> said = new ArrayList<>();
            page.onConsoleMessage(message -> said.add(message.text()));
            wrong.addAll(look(page, "login", look));
            logIn(page);
            Map<String, String> pages = new TreeMap<>(PAGES);
            if (look.equals(Look.WIDE) || look.width() == NARROWEST) {
                pages.putAll(MORE_PAGES);
            }
            pages.forEach((name, path) -> {
                page.navigate(at(path));
                wrong.addAll(look(page, name, look));
            });
            assertThat(said).isEmpty();
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void theButtonsDoWhatTheySay() {
        try (BrowserContext maintainer = reader(Look.WIDE)) {
            Page page = open(maintainer, "/desk");
            logIn(page);
            page.locator("form[action='/desk/reload'] button").click();
            assertThat(page.locator(".notice.good").count()).isEqualTo(1);
            page.locator("form[action='/desk/logout'] button").click();
            page.navigate(at("/desk/problems"));
            assertThat(page.url()).endsWith("/desk/login");
        }
    }

    /// From an error that nobody knows to the page that shows its answer to who asked.
    @Test
    void anUnknownErrorIsAskedAboutAnsweredAtTheDeskAndFoundByWhoAsked() throws IOException {
        Files.createDirectories(PICTURES);
        List<String> wrong = new ArrayList<>();
        try (BrowserContext reader = reader(Look.PHONE); BrowserContext maintainer = reader(Look.WIDE)) {
            Page asker = open(reader, "/search?q=" + "drabble%3A+flange+12+cracked+(code+DR-412)");
            wrong.addAll(look(asker, "unknown", Look.PHONE));
            asker.locator("#_kf-ask-context").fill("after the upgrade to 4.2");
            asker.locator("form.ask button").click();
            asker.waitForURL("**/asked/**");
            wrong.addAll(look(asker, "asked", Look.PHONE));
            Page page = open(maintainer, "/desk");
            logIn(page);
            page.navigate(at("/desk/gaps"));
            page.locator(".gaps a").filter(new Locator.FilterOptions().setHasText("flange")).click();
            assertThat(page.locator("main").textContent()).contains("after the upgrade to 4.2");
            wrong.addAll(look(page, "gap", Look.WIDE));
            page.locator("a.primary").click();
            page.locator("#_kf-text").press("Control+End");
            page.keyboard().type("\nReplace the flange.\n");
            page.locator(".trial-lines .known").waitFor();
            assertThat(page.locator(".previewed").first().textContent()).contains("Replace the flange.");
            wrong.addAll(look(page, "write", Look.WIDE));
            page.locator("button[value=save]").click();
            page.waitForURL("**/desk/gaps?done=written");
            Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                asker.reload();
                assertThat(asker.locator("main").textContent()).contains("Answered", "Replace the flange.");
            });
            wrong.addAll(look(asker, "answered", Look.PHONE));
        }
        assertThat(wrong).isEmpty();
    }

    private static void logIn(Page page) {
        page.locator("#_kf-user").fill("maintainer");
        page.locator("#_kf-password").fill(DESK_PASSWORD);
        page.locator("form[action='/desk/login'] button").click();
    }

    /// @return what axe-core found wrong, and whether the page runs over its side
    private static List<String> look(Page page, String name, Look look) {
        page.screenshot(new Page.ScreenshotOptions()
            .setPath(PICTURES.resolve("desk-" + name + "-" + look.name() + look.width() + ".png"))
            .setAnimations(ScreenshotAnimations.DISABLED)
            .setFullPage(true));
        List<String> wrong = new ArrayList<>(
                shutOut(page).stream().map(rule -> name + " " + look.name() + ": " + rule).toList());
        if (!Integer.valueOf(look.width()).equals(page.evaluate("document.documentElement.scrollWidth"))) {
            wrong.add(name + " " + look.name() + " runs over its side");
        }
        return wrong;
    }

}
