package keyfound.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
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

    static Stream<Look> looks() {
        return Stream.of(Look.WIDE, Look.PHONE, new Look(1280, 900, true, false), new Look(390, 844, false, true),
                new Look(320, 640, true, true));
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
            PAGES.forEach((name, path) -> {
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
        List<String> wrong = new ArrayList<>(new AxeBuilder(page).analyze()
            .getViolations()
            .stream()
            .map(rule -> name + " " + look.name() + ": " + rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
            .toList());
        if (!Integer.valueOf(look.width()).equals(page.evaluate("document.documentElement.scrollWidth"))) {
            wrong.add(name + " " + look.name() + " runs over its side");
        }
        return wrong;
    }

}
