package keyfound.web;

import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/// What readers do, from beginning to end, in a real browser.
class JourneysIT extends Browsing {

    private static final String LOG = """
            2026-11-23T02:00:00Z INFO  spooler: tray 1 ready
            2026-11-23T02:00:01Z ERROR spooler: tray 2: paper jam (code 0x4A)
            2026-11-23T02:00:02Z INFO  spooler: waiting""";

    @Test
    void aPasteLeadsToTheAnswerWithoutAClick() {
        try (BrowserContext reader = reader(Look.WIDE)) {
            Page page = open(reader, "/");
            page.locator("#_kf-q").fill(LOG);
            page.keyboard().press("Control+Enter");
            page.waitForURL("**/search");
            assertThat(page.locator(".verdict.known")).isVisible();
            assertThat(page.locator(".telling")).containsText("paper jam (code 0x4A)");
            assertThat(page.locator(".evidence mark").first()).isVisible();
            assertThat(page.locator(".telling")).isHidden();
            page.locator(".why summary").first().click();
            assertThat(page.locator(".telling mark").first()).isVisible();
            assertThat(page.locator(".open .answer")).containsText("A sheet is stuck between the rollers");
            assertThat(page.locator("#_kf-q")).hasValue(LOG);
        }
    }

    @Test
    void pastingAnywhereStartsASearch() {
        try (BrowserContext reader = reader(Look.WIDE)) {
            Page page = open(reader, "/tags");
            page.evaluate("navigator.clipboard.writeText('where does the ink go')");
            page.locator("h1").click();
            page.keyboard().press("Control+V");
            page.waitForURL("**/search?q=where%20does%20the%20ink%20go");
            assertThat(page.locator("main")).containsText("Where does the ink go?");
        }
    }

    @Test
    void twoLinesPastedIntoAnEmptyBoxSearchAtOnceAndCanBeUndone() {
        try (BrowserContext reader = reader(Look.WIDE)) {
            Page page = open(reader, "/");
            assertThat(page.locator("#_kf-q")).isFocused();
            paste(page, "INFO worker begins\nERROR tray 2: paper jam (code 0x4A)");
            page.waitForURL("**/search");
            assertThat(page).hasTitle(Pattern.compile("paper jam.*"));
            assertThat(page.locator(".share a[data-copy]")).hasAttribute("href",
                    Pattern.compile(".*/search\\?q=tray.*"));
            page.locator("[data-undo]").click();
            page.waitForURL(at("/"));
            page.reload();
            assertThat(page.locator("[data-past] .chip")).containsText("ERROR tray 2: paper jam (code 0x4A)");
            page.locator("[data-past] > button").click();
            page.reload();
            assertThat(page.locator("[data-past]")).isHidden();
        }
    }

    @Test
    void aVoteKeepsTheResultAndItsAddress() {
        try (BrowserContext reader = reader(Look.WIDE)) {
            Page page = open(reader, "/search?q=tray%202%3A%20paper%20jam%20%28code%200x4A%29");
            String address = page.url();
            page.locator(".open .helped button").first().click();
            assertThat(page.locator(".open .helped [role=status]")).isVisible();
            assertThat(page).hasURL(address);
            assertThat(page.locator(".open .answer")).isVisible();
        }
    }

    private static void paste(Page page, String text) {
        page.evaluate("navigator.clipboard.writeText(" + JsonMapper.shared().writeValueAsString(text) + ")");
        page.keyboard().press("Control+v");
    }

    @Test
    void enterSearchesOneLineAndBreaksTheLinesOfSeveral() {
        try (BrowserContext reader = reader(Look.WIDE)) {
            Page page = open(reader, "/");
            page.locator("#_kf-q").pressSequentially("one");
            page.keyboard().press("Shift+Enter");
            page.keyboard().type("two");
            page.keyboard().press("Enter");
            assertThat(page.locator("#_kf-q")).hasValue("one\ntwo\n");
            page.locator("#_kf-q").fill("paper jam");
            page.keyboard().press("Enter");
            page.waitForURL("**/search?q=paper%20jam");
            page.goBack();
            assertThat(page).hasURL(at("/"));
        }
    }

    @Test
    void typingOffersEntriesAndTheKeyboardTakesOne() {
        try (BrowserContext reader = reader(Look.WIDE)) {
            Page page = open(reader, "/tags");
            page.keyboard().press("/");
            assertThat(page.locator("#_kf-q")).isFocused();
            page.keyboard().type("where does the in");
            Locator offer = page.locator("[role=option]").first();
            assertThat(offer).containsText("Where does the ink go?");
            page.keyboard().press("Escape");
            assertThat(page.locator("#_kf-offers")).isHidden();
            page.keyboard().type("k");
            assertThat(offer).isVisible();
            page.keyboard().press("ArrowDown");
            assertThat(offer).hasAttribute("aria-selected", "true");
            assertThat(page.locator("#_kf-q")).hasAttribute("aria-activedescendant", "_kf-offer-0");
            page.keyboard().press("Enter");
            page.waitForURL("**/q/ink");
        }
    }

    @Test
    void aFilterNarrowsTheResultAndComesOffAgain() {
        try (BrowserContext reader = reader(Look.WIDE)) {
            Page page = open(reader, "/search?q=GPU");
            Locator chinese = page.locator(".filters .chip", new Page.LocatorOptions().setHasText("Chinese"));
            chinese.click();
            page.waitForURL(Pattern.compile("lang=zh"));
            assertThat(chinese).hasAttribute("aria-current", "true");
            assertThat(page.locator(".hit:not([lang=zh])")).hasCount(0);
            chinese.click();
            page.waitForURL(url -> !url.contains("lang="));
        }
    }

    @Test
    void whoBrowsesFiltersSortsAndTurnsPages() {
        try (BrowserContext reader = reader(Look.WIDE)) {
            Page page = open(reader, "/");
            page.locator(".home .more").click();
            page.waitForURL("**/browse");
            page.locator(".pages a", new Page.LocatorOptions().setHasText("2")).first().click();
            page.waitForURL("**/browse?page=2");
            page.locator(".filters .chip[href*='tag=keyfound']").click();
            page.waitForURL("**/browse?tag=keyfound");
            page.locator(".orders .chip", new Page.LocatorOptions().setHasText("Title")).click();
            page.waitForURL("**/browse?sort=title&tag=keyfound");
            assertThat(page.locator(".orders .chip.on")).hasText("Title");
            assertThat(page.locator(".row-title").first()).containsText("error KF101: file cannot be read");
            page.goBack();
            assertThat(page.locator(".orders .chip.on")).hasText("Recently updated");
        }
    }

    @Test
    void whatElseWasFoundIsFoldedUnderAKnownAnswer() {
        try (BrowserContext reader = reader(Look.PHONE)) {
            Page page = open(reader, "/search?q=" + "Too many open files (os error 24)".replace(" ", "%20"));
            assertThat(page.locator(".open .answer")).isVisible();
            assertThat(page.locator(".alternatives .hit").first()).isHidden();
            assertThat(page.locator(".filters .chip").first()).isHidden();
            page.locator(".alternatives > summary").click();
            assertThat(page.locator(".alternatives .hit").first()).isVisible();
        }
    }

    @Test
    void aDroppedLogIsReadInTheBrowser() {
        try (BrowserContext reader = reader(Look.WIDE)) {
            Page page = open(reader, "/");
            page.evaluate("""
                    log => {
                      const files = new DataTransfer();
                      files.items.add(new File([log], "spooler.log"));
                      document.getElementById("_kf-q").dispatchEvent(
                          new DragEvent("drop", { dataTransfer: files, bubbles: true, cancelable: true }));
                    }""", LOG);
            page.waitForURL("**/search");
            assertThat(page.locator(".verdict.known")).isVisible();
        }
    }

    @Test
    void theWordsThatLedToAnEntryAreMarkedThere() {
        try (BrowserContext reader = reader(Look.WIDE)) {
            Page page = open(reader, "/search?q=rollers%20sheet%20stuck");
            page.locator("a[href='/q/paper-jam']").first().click();
            page.waitForURL("**/q/paper-jam");
            org.assertj.core.api.Assertions.assertThat(page.evaluate("CSS.highlights.get('arrived').size"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.INTEGER)
                .isPositive();
        }
    }

    @Test
    void aPictureOpensLargeAndEscapeClosesIt() {
        try (BrowserContext reader = reader(Look.WIDE)) {
            Page page = open(reader, "/q/paper-jam");
            page.locator(".answer a.zoom").first().click();
            assertThat(page.locator("dialog.zoomed")).isVisible();
            page.keyboard().press("Escape");
            assertThat(page.locator("dialog.zoomed")).hasCount(0);
        }
    }

    @Test
    void aFilterOnAPasteKeepsThePasteOutOfTheAddress() {
        try (BrowserContext reader = reader(Look.WIDE)) {
            Page page = open(reader, "/");
            page.locator("#_kf-q").fill(LOG.replace("0x4A", "0x4B") + "\nGPU GPU worker");
            page.keyboard().press("Control+Enter");
            page.waitForURL("**/search");
            page.locator(".filters .chip").first().click();
            page.waitForLoadState();
            assertThat(page).hasURL(at("/search"));
            assertThat(page.locator(".filters .chip.on")).hasCount(1);
            assertThat(page.locator("#_kf-q")).hasValue(Pattern.compile("GPU GPU worker"));
        }
    }

    @Test
    void languageAndThemeAreSwitchedAndRemembered() {
        try (BrowserContext reader = reader(Look.WIDE)) {
            Page page = open(reader, "/q/ink");
            page.locator("button[name=lang]").click();
            assertThat(page.locator("html")).hasAttribute("lang", "zh");
            assertThat(page).hasURL(at("/q/ink"));
            page.locator("#_kf-theme").click();
            assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
            Page later = open(reader, "/");
            assertThat(later.locator("html")).hasAttribute("data-theme", "dark");
            assertThat(later.locator("h1")).hasText("屏幕上报了什么错？");
        }
    }

    @Test
    void theSwitchOfLanguagesLeadsToTheSameEntryInTheOther() {
        try (BrowserContext reader = reader(Look.WIDE)) {
            Page page = open(reader, "/q/too-many-open-files-en");
            assertThat(page.locator(".twins a[hreflang=zh]")).hasText("中文");
            page.locator("button[name=lang]").click();
            page.waitForURL(url -> url.endsWith("/q/too-many-open-files"));
            assertThat(page.locator("html")).hasAttribute("lang", "zh");
            assertThat(page.locator("h1")).hasAttribute("lang", "zh");
        }
    }

    @Test
    void everythingWorksWithTheKeyboardAlone() {
        try (BrowserContext reader = reader(Look.WIDE)) {
            Page page = open(reader, "/");
            page.keyboard().press("Tab");
            assertThat(page.locator(".skip")).isFocused();
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat(page.locator("#_kf-q")).isFocused();
            page.keyboard().type("where does the ink go");
            page.keyboard().press("Enter");
            page.waitForURL("**/search?q=*");
            page.locator("a[href='/q/ink']").first().focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/q/ink");
        }
    }

    @Test
    void aPhoneHasTheWholeWay() {
        try (BrowserContext reader = reader(Look.PHONE)) {
            Page page = open(reader, "/c/handbook-printing");
            assertThat(page.locator("[data-contents]")).not().hasAttribute("open", "");
            page.locator("[data-contents] summary").click();
            page.locator(".contents a[href='#ink']").click();
            assertThat(page.locator("#ink")).isInViewport();
            page.locator(".masthead a[href='/search']").click();
            page.locator("#_kf-q").fill("paper jam");
            page.locator("form.box button[type=submit]").click();
            page.waitForURL("**/search?q=paper%20jam");
            assertThat(page.locator("main")).containsText("tray 2: paper jam (code 0x4A)");
        }
    }

    @Test
    void withoutScriptsEverythingStillWorks() {
        try (BrowserContext reader = reader(Look.WIDE, false)) {
            Page page = open(reader, "/");
            page.locator("#_kf-q").fill("where does the ink go");
            page.locator("form.box button[type=submit]").click();
            page.waitForURL("**/search?q=*");
            assertThat(page.locator("main")).containsText("Where does the ink go?");
            page.locator("#_kf-q").fill(LOG);
            page.locator("form.box button[type=submit]").click();
            page.waitForURL("**/search");
            assertThat(page.locator("main")).containsText("paper jam");
            page.locator("#_kf-theme").click();
            assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
            page.locator("button[name=lang]").click();
            assertThat(page.locator("html")).hasAttribute("lang", "zh");
        }
    }

    @Test
    void linksCodeAndMarkdownAreCopied() {
        try (BrowserContext reader = reader(Look.WIDE)) {
            Page page = open(reader, "/c/handbook-printing");
            page.locator("#ink .linker").click();
            assertThat(page.locator("#ink .linker")).hasText("Copied");
            org.assertj.core.api.Assertions.assertThat(clipboard(page)).isEqualTo(at("/q/ink"));
            page.locator("figure.code").first().hover();
            page.locator("figure.code .copy").first().click();
            org.assertj.core.api.Assertions.assertThat(clipboard(page))
                .startsWith("# start the service\nsudo systemctl");
        }
    }

    @Test
    void theContentsShowWhereTheReaderIs() {
        try (BrowserContext reader = reader(Look.WIDE)) {
            Page page = open(reader, "/c/handbook-printing");
            page.locator(".contents a[href='#ink']").click();
            assertThat(page.locator(".contents a[aria-current]")).hasCount(1,
                    new LocatorAssertions.HasCountOptions().setTimeout(3000));
        }
    }

    private static String clipboard(Page page) {
        return String.valueOf(page.evaluate("navigator.clipboard.readText()"));
    }

}
