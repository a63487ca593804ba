package keyfound.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Looks at every page: takes its picture, and lets axe-core look for what shuts people
/// out.
class EveryPageIT extends Browsing {

    private static final Path PICTURES = Path.of("target/screenshots");

    private static final Map<String, String> PAGES = Map.ofEntries(Map.entry("home", "/"),
            Map.entry("search-blank", "/search"), Map.entry("search", "/search?q=too+many+open+files"),
            Map.entry("search-nothing", "/search?q=qqqqxyz"), Map.entry("collection", "/c/handbook-printing"),
            Map.entry("collection-shipped", "/c/venus-cluster-en"), Map.entry("entry", "/q/paper-jam"),
            Map.entry("entry-chinese", "/q/too-many-open-files"), Map.entry("browse", "/browse"),
            Map.entry("collections", "/collections"), Map.entry("tags", "/tags"), Map.entry("tag", "/t/printing"),
            Map.entry("missing", "/q/no-such-paper-jam"), Map.entry("malformed", "/search?q=a&page=0"));

    private static final String PASTE = """
            2026-11-29T09:14:02Z INFO  [main] c.a.orders.Application : Starting Application using Java 25
            2026-11-29T09:14:06Z ERROR [main] c.a.orders.Application : Application run failed
            Caused by: javax.net.ssl.SSLHandshakeException: PKIX path building failed: unable to find valid \
            certification path to requested target
            	at java.base/sun.security.ssl.Alert.createSSLException(Alert.java:130)
            	... 34 more""";

    /// The pictures of the README.
    private static final Map<Look, String> SHOWN = Map.of(Look.WIDE, "paste.png", new Look(390, 844, false, true),
            "paste-phone-zh.png");

    static Stream<Look> looks() {
        return Stream.of(false, true)
            .flatMap(dark -> Stream.of(false, true)
                .flatMap(chinese -> Stream.of(new Look(1280, 900, dark, chinese), new Look(390, 844, dark, chinese))));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyPageIsOpenToEveryoneInEveryLook(Look look) throws IOException {
        Files.createDirectories(PICTURES);
        List<String> shutOut = new ArrayList<>();
        try (BrowserContext reader = reader(look)) {
            // one page for all: to open another takes the browser longer than to show it
            Page page = reader.newPage();
            for (Map.Entry<String, String> each : PAGES.entrySet()) {
                page.navigate(at(each.getValue()));
                shutOut.addAll(look(page, each.getKey(), look));
            }
            page.navigate(at("/"));
            page.locator("#_kf-q").fill(PASTE);
            page.locator("#_kf-q").press("Control+Enter");
            page.waitForURL("**/search");
            shutOut.addAll(look(page, "paste", look));
        }
        assertThat(shutOut).isEmpty();
    }

    /// Of a page that has both faults, or else nothing would be found on the others
    /// either.
    @Test
    void whatShutsPeopleOutIsFound() {
        try (BrowserContext reader = reader(Look.WIDE)) {
            Page page = open(reader, "/");
            page.locator("main").evaluate("""
                    main => {
                      main.innerHTML = '<h1>Faults</h1><img src="/icon.svg"><p>Hardly seen</p>';
                      main.querySelector('p').style.cssText = 'color: #aaa; background: #fff';
                    }""");
            assertThat(shutOut(page)).anyMatch(rule -> rule.startsWith("image-alt: <img"))
                .anyMatch(rule -> rule.startsWith("color-contrast: <p"));
        }
    }

    @Test
    void nothingRunsOverTheSideOfThreeHundredAndTwentyPixels() {
        runsOverNoSide(320, PAGES.values());
    }

    @Test
    void noTitleWithoutBlanksRunsOverTheSide() {
        List<String> paths = List.of("/", "/collections", "/c/handbook-long-words", "/q/long-word", "/browse",
                "/search?q=" + "x".repeat(80), "/search?q=long+word", "/q/no-" + "x".repeat(80));
        for (int width : List.of(320, 390, 1024, 1440)) {
            runsOverNoSide(width, paths);
        }
    }

    private void runsOverNoSide(int width, Collection<String> paths) {
        try (BrowserContext reader = reader(new Look(width, 640, false, false))) {
            Page page = reader.newPage();
            for (String path : paths) {
                page.navigate(at(path));
                assertThat(page.evaluate("document.documentElement.scrollWidth")).as(path).isEqualTo(width);
            }
        }
    }

    /// A reader's browser talks to this server only, and breaks no rule of the page's
    /// policy.
    @Test
    void noPageAsksAnyoneElseOrBreaksItsOwnPolicy() {
        try (BrowserContext reader = reader(Look.WIDE)) {
            List<String> asked = new ArrayList<>();
            List<String> said = new ArrayList<>();
            Page page = reader.newPage();
            page.onRequest(request -> asked.add(request.url()));
            page.onConsoleMessage(message -> said.add(message.text()));
            page.onPageError(said::add);
            for (Map.Entry<String, String> each : PAGES.entrySet()) {
                page.navigate(at(each.getValue()));
                assertThat(asked).isNotEmpty().allMatch(url -> url.startsWith(at("/")));
                assertThat(said).as(each.getKey()).allMatch(text -> text.contains("status of 4"));
            }
        }
    }

    /// @return what axe-core found wrong
    private static List<String> look(Page page, String name, Look look) throws IOException {
        Path picture = PICTURES.resolve(name + "-" + look.name() + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(picture)
            .setAnimations(ScreenshotAnimations.DISABLED)
            .setFullPage(true));
        if (Boolean.getBoolean("keyfound.pictures") && name.equals("paste") && SHOWN.containsKey(look)) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("docs/images", SHOWN.get(look))));
        }
        return shutOut(page).stream().map(rule -> name + " " + look.name() + ": " + rule).toList();
    }

}
