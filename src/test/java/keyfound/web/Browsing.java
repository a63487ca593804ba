package keyfound.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;

import static org.assertj.core.api.Assertions.assertThat;

/// A served site seen through a real Chromium. Without one the tests are skipped and say
/// so; where `CI` is set, that is an error.
public abstract class Browsing extends ServedSite {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
            "--disable-dev-shm-usage");

    private static @Nullable Playwright playwright;

    private static @Nullable Browser browser;

    @BeforeAll
    protected static void openTheBrowser() {
        if (!Files.isExecutable(CHROMIUM)) {
            assertThat(System.getenv("CI")).as("CI without " + CHROMIUM).isNotEqualTo("true");
            System.err.println("=== SKIPPED: no browser at " + CHROMIUM + ", so no page was looked at ===");
            Assumptions.abort("no browser at " + CHROMIUM);
        }
        playwright = Playwright
            .create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM).setArgs(FLAGS));
    }

    @AfterAll
    protected static void closeTheBrowser() {
        if (playwright != null) {
            playwright.close();
        }
    }

    /// A new reader, who has been here never before.
    protected final BrowserContext reader(Look look) {
        return reader(look, true);
    }

    protected final BrowserContext reader(Look look, boolean scripts) {
        if (browser == null) {
            throw new IllegalStateException("the browser is not open");
        }
        return browser.newContext(new Browser.NewContextOptions().setViewportSize(look.width(), look.height())
            .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
            .setLocale(look.chinese() ? "zh-CN" : "en-US")
            .setPermissions(List.of("clipboard-read", "clipboard-write"))
            .setJavaScriptEnabled(scripts));
    }

    protected final Page open(BrowserContext reader, String path) {
        Page page = reader.newPage();
        page.navigate(at(path));
        return page;
    }

    /// What axe-core finds on a page that shuts people out, a rule and the first piece of
    /// HTML that breaks it each.
    ///
    /// The builder that comes with axe-core opens a second page for each one it looks at,
    /// and describes what is right as well. That takes four times as long and finds the
    /// same on a page without frames.
    protected static List<String> shutOut(Page page) {
        assertThat(page.frames()).as("a frame would have to be looked at, too").hasSize(1);
        page.evaluate(AxeBuilder.getAxeScript());
        Object found = page.evaluate("""
                () => axe.run(document, { resultTypes: ['violations'] })
                  .then(result => result.violations.map(rule => `${rule.id}: ${rule.nodes[0].html}`))""");
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    /// What somebody sits at.
    public record Look(int width, int height, boolean dark, boolean chinese) {

        public static final Look WIDE = new Look(1280, 900, false, false);

        public static final Look PHONE = new Look(390, 844, false, false);

        public String name() {
            return ((this.width < 600) ? "phone" : "wide") + (this.dark ? "-dark" : "-light")
                    + (this.chinese ? "-zh" : "-en");
        }

    }

}
