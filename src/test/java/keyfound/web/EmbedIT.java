package keyfound.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import keyfound.OtherSite;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/// The search box on pages of another site, as three site generators print them. The site
/// has a strict policy of its own.
class EmbedIT extends Browsing {

    private static final Path PAGES = Path.of("src/test/resources/embed");

    private static final int MOST_BYTES = 15 * 1024;

    private static final String PASTE = "INFO worker begins\nERROR tray 2: paper jam (code 0x4A), token=ghp_0123456789abcdefghijABCDEFGHIJ012345";

    /// A site that the settings allow.
    private static final OtherSite FRIEND = site();

    /// A site that nobody named.
    private static final OtherSite STRANGER = site();

    private static String keyfound = "";

    @DynamicPropertySource
    static void allowed(DynamicPropertyRegistry properties) {
        properties.add("keyfound.api.allowed-origins", FRIEND::origin);
    }

    @AfterAll
    static void closeTheSites() {
        FRIEND.close();
        STRANGER.close();
    }

    @ParameterizedTest
    @ValueSource(strings = { "vitepress", "docusaurus" })
    void aPasteIsAnsweredInThePageOfAnotherSite(String generator) {
        try (BrowserContext reader = reader(Look.WIDE)) {
            List<String> faults = new ArrayList<>();
            Page page = visit(reader, FRIEND, generator, faults);
            List<String> sent = new ArrayList<>();
            page.onRequest(request -> sent.add(request.postData()));
            page.locator("keyfound-search textarea").fill(PASTE);
            page.keyboard().press("Control+Enter");
            Locator answer = page.locator("keyfound-search .answer");
            assertThat(answer).containsText("A sheet is stuck between the rollers.");
            assertThat(page.locator("keyfound-search [part=verdict]")).hasText("Known here");
            assertThat(page.locator("keyfound-search [part=line]")).containsText("Line 2:");
            assertThat(page.locator("keyfound-search [part=line] mark").first()).isVisible();
            assertThat(page.locator("keyfound-search [role=status]"))
                .containsText("Known here: What does tray 2: paper jam");
            assertThat(answer.locator("a").first()).hasAttribute("href", at("/files/handbook/jam.log"));
            assertThat(page.locator("keyfound-search")).containsText("Secrets hidden before sending: 1");
            assertThat(sent).anySatisfy(body -> assertThat(body).contains("paper jam").doesNotContain("ghp_"));
            assertThat(shutOut(page)).isEmpty();
            // a picture of a third site, which this page does not allow
            assertThat(faults).allMatch(fault -> fault.contains("https://example.org/rollers.png"));
        }
    }

    @Test
    void chineseWordsStandOnAChinesePage() {
        try (BrowserContext reader = reader(Look.PHONE)) {
            List<String> faults = new ArrayList<>();
            Page page = visit(reader, FRIEND, "mkdocs", faults);
            page.getByRole(AriaRole.TEXTBOX).fill("ERROR qqqq: unheard of (code 17)");
            page.keyboard().press("Enter");
            assertThat(page.locator("keyfound-search [part=verdict]")).hasText("这里还没有收录");
            assertThat(shutOut(page)).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(Look.PHONE.width());
            assertThat(faults).isEmpty();
        }
    }

    @Test
    void theKeyboardTakesASuggestion() {
        try (BrowserContext reader = reader(Look.WIDE)) {
            Page page = visit(reader, FRIEND, "vitepress", new ArrayList<>());
            page.keyboard().press("Tab");
            Locator field = page.locator("keyfound-search textarea");
            assertThat(field).isFocused();
            page.keyboard().type("tray 2: pap");
            Locator offer = page.locator("keyfound-search [role=option]").first();
            assertThat(offer).isVisible();
            assertThat(page.locator("keyfound-search [role=status]")).containsText("suggestion");
            page.keyboard().press("ArrowDown");
            assertThat(offer).hasAttribute("aria-selected", "true");
            assertThat(field).hasAttribute("aria-activedescendant", "o0");
            assertThat(shutOut(page)).isEmpty();
            page.keyboard().press("Escape");
            assertThat(offer).isHidden();
            page.keyboard().type("er");
            assertThat(offer).isVisible();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            assertThat(page.locator("keyfound-search .answer")).containsText("A sheet is stuck");
            assertThat(field).isFocused();
        }
    }

    @Test
    void aSiteThatNobodyNamedIsToldPlainly() {
        try (BrowserContext reader = reader(Look.WIDE)) {
            Page page = visit(reader, STRANGER, "vitepress", new ArrayList<>());
            page.locator("keyfound-search textarea").fill("paper jam");
            page.keyboard().press("Enter");
            assertThat(page.locator("keyfound-search [part=failure]"))
                .hasText("The knowledge base cannot be reached from this page.");
            assertThat(page.locator("keyfound-search [role=status]")).containsText("cannot be reached");
        }
    }

    @Test
    void theScriptIsSmall() throws IOException {
        assertThat(get("/embed.js").body().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MOST_BYTES);
        assertThat(get("/embed.js").headers().firstValue("Cache-Control")).hasValue("max-age=3600, public");
    }

    private Page visit(BrowserContext reader, OtherSite site, String generator, List<String> faults) {
        keyfound = at("");
        Page page = reader.newPage();
        page.onConsoleMessage(message -> faults.add(message.text()));
        page.onPageError(faults::add);
        page.navigate(site.origin() + "/" + generator + ".html");
        return page;
    }

    private static OtherSite site() {
        return new OtherSite(EmbedIT::page,
                () -> "default-src 'none'; style-src 'self'; img-src 'self' " + keyfound + "; script-src " + keyfound
                        + "; connect-src " + keyfound
                        + "; base-uri 'none'; require-trusted-types-for 'script'; trusted-types keyfound");
    }

    private static Optional<byte[]> page(String name) throws IOException {
        Path file = PAGES.resolve(name);
        return Files.isRegularFile(file)
                ? Optional.of(Files.readString(file).replace("@SERVER@", keyfound).getBytes(StandardCharsets.UTF_8))
                : Optional.empty();
    }

}
