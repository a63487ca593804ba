package keyfound.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/// Diagrams, formulas and blocks of code in a real browser.
class DrawingIT extends Browsing {

    private static final Path LIBRARY = Path.of("target/classes/static/assets/mermaid/mermaid.min.js");

    @Test
    void aDiagramAndItsFormulasAreDrawnAboveTheirSource() {
        librariesAreThere();
        try (BrowserContext reader = reader(Look.WIDE)) {
            Page page = open(reader, "/q/sheet-travels");
            FrameLocator frame = page.frameLocator("iframe.drawing");
            assertThat(frame.locator("svg")).isVisible();
            assertThat(frame.locator("svg")).containsText("Rollers");
            assertThat(page.locator(".formula .katex")).isVisible();
            assertThat(page.locator(".answer p .katex")).containsText("2");
            Locator source = page.locator(".drawing-source").first();
            assertThat(source.locator("figure")).isHidden();
            source.locator("summary").click();
            assertThat(source.locator("figure")).containsText("tray[Tray]");
        }
    }

    @Test
    void whatCannotBeDrawnShowsItsSourceAndNothingHostileHappens() {
        librariesAreThere();
        try (BrowserContext reader = reader(Look.WIDE)) {
            Page page = open(reader, "/q/no-drawing");
            assertThat(page.locator(".answer > figure.code")).containsText("tray[[[ --> nothing");
            assertThat(page.frameLocator("iframe.drawing").locator("svg")).isVisible();
            assertThat(page).hasTitle(Pattern.compile("What does a drawing show.*"));
        }
    }

    @Test
    void aLongBlockIsFoldedAndALongLineCanBeWrapped() {
        try (BrowserContext reader = reader(Look.WIDE)) {
            Page page = open(reader, "/q/long-log");
            Locator figure = page.locator("figure.code");
            assertThat(figure).hasClass("code folded");
            page.locator(".unfold").click();
            assertThat(figure).hasClass("code");
            assertThat(page.locator(".unfold")).hasText("Show less");
            figure.hover();
            page.locator(".wrap").click();
            assertThat(page.locator(".wrap")).hasAttribute("aria-pressed", "true");
            assertThat(figure).hasClass("code wrapped");
        }
    }

    private static void librariesAreThere() {
        Assumptions.assumeTrue(Files.exists(LIBRARY),
                "SKIPPED: " + LIBRARY + " is unpacked by Maven (prepare-package)");
    }

}
