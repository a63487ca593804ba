package keyfound.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import org.junit.jupiter.api.Test;

import keyfound.redaction.Redaction;
import keyfound.redaction.RuleExamples;
import keyfound.redaction.SecretVectors;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/// Secrets do not leave the browser, and the reader sees which ones were kept there.
class SecretsIT extends Browsing {

    private static final String PASTE = """
            2026-11-23T02:00:01Z ERROR spooler: tray 2: paper jam (code 0x4A)
            spooler.db=postgres://app:hunter2@10.0.0.5:5432/spool token=ab12cd34ef56""";

    private static final String REDACTED = """
            2026-11-23T02:00:01Z ERROR spooler: tray 2: paper jam (code 0x4A)
            spooler.db=postgres://app:{password}@{ip}:5432/spool token={secret}""";

    @Test
    void theBrowserHidesTheSamePartsAsTheServer() {
        List<String> texts = new ArrayList<>();
        RuleExamples.all().forEach(example -> texts.add(example.text()));
        SecretVectors.secrets(300).forEach(vector -> texts.add(vector.text()));
        SecretVectors.harmless(300).forEach(vector -> texts.add(vector.text()));
        try (BrowserContext reader = reader(Look.WIDE)) {
            Page page = open(reader, "/");
            Object hidden = page.evaluate("""
                    async texts => {
                      const box = document.querySelector("[data-box]");
                      const { prepare, hiddenIn } = await import(new URL(box.dataset.redaction, location.href));
                      const rules = prepare(await (await fetch(box.dataset.rules)).json());
                      return texts.map(text => hiddenIn(text, rules).map(p => `${p.kind} ${p.start} ${p.end}`).join());
                    }""", texts);

            assertThat(hidden).isEqualTo(texts.stream()
                .map(text -> String.join(",",
                        Redaction.of(text)
                            .hidden()
                            .stream()
                            .map(part -> part.kind().word() + " " + part.start() + " " + part.end())
                            .toList()))
                .toList());
        }
    }

    @Test
    void aPasteIsSentWithoutItsSecretsAndShowsThemStruckThrough() {
        try (BrowserContext reader = reader(Look.WIDE)) {
            Page page = open(reader, "/");
            page.locator("#_kf-q").fill(PASTE);
            assertThat(page.locator(".secrets del")).hasText(new String[] { "hunter2", "10.0.0.5", "ab12cd34ef56" });

            Request sent = page.waitForRequest("**/search", () -> page.keyboard().press("Control+Enter"));
            page.waitForURL("**/search");

            assertThat(form(sent)).containsEntry("q", REDACTED.replace("\n", "\r\n"));
            assertThat(page.locator(".verdict.known")).isVisible();
            assertThat(page.locator("#_kf-q")).hasValue(PASTE);
            assertThat(page.locator(".secrets del")).hasCount(3);
        }
    }

    @Test
    void aClickBringsBackWhatWasHidden() {
        try (BrowserContext reader = reader(Look.WIDE)) {
            Page page = open(reader, "/");
            page.locator("#_kf-q").fill(PASTE);
            Locator address = page.locator(".secrets button", new Page.LocatorOptions().setHasText("10.0.0.5"));
            address.focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".secrets ins")).hasText("10.0.0.5");
            assertThat(address).isFocused();

            page.locator("#_kf-q").focus();
            Request sent = page.waitForRequest("**/search", () -> page.keyboard().press("Control+Enter"));
            page.waitForURL("**/search");

            assertThat(form(sent).get("q")).contains("{password}@10.0.0.5:5432");
            assertThat(page.locator(".secrets ins")).hasText("10.0.0.5");
            assertThat(page.locator(".secrets del")).hasCount(2);
        }
    }

    @Test
    void theSwitchIsRemembered() {
        try (BrowserContext reader = reader(Look.WIDE)) {
            Page page = open(reader, "/");
            page.locator("#_kf-q").fill(PASTE);
            assertThat(page.locator(".secrets del")).hasCount(3);
            page.locator(".secrets input").focus();
            page.keyboard().press("Space");
            assertThat(page.locator(".secrets del")).hasCount(0);
            Page later = open(reader, "/");
            assertThat(later.locator(".secrets input")).not().isChecked();
            later.locator("#_kf-q").fill(PASTE);
            Request sent = later.waitForRequest("**/search", () -> later.keyboard().press("Control+Enter"));

            assertThat(form(sent)).containsEntry("q", PASTE.replace("\n", "\r\n"));
        }
    }

    @Test
    void neitherASuggestionNorAnAddressNorAFilterCarriesASecret() {
        try (BrowserContext reader = reader(Look.WIDE)) {
            Page page = open(reader, "/");
            List<String> asked = new ArrayList<>();
            page.onRequest(request -> asked.add(request.url() + " " + request.postData()));
            page.locator("#_kf-q").pressSequentially("paper jam password=hunter2");
            page.waitForResponse("**/search/suggestions?q=*%7Bpassword%7D", () -> page.keyboard().press("End"));
            page.keyboard().press("Enter");
            page.waitForURL("**/search?q=*");
            page.locator("#_kf-q").fill(PASTE.replace("0x4A", "0x4B") + "\nGPU GPU worker");
            page.keyboard().press("Control+Enter");
            page.waitForURL("**/search");
            page.waitForResponse("**/search*", () -> page.locator(".filters .chip").first().click());
            assertThat(page.locator(".filters .chip.on")).hasCount(1);

            assertThat(asked).noneMatch(each -> each.contains("hunter2"));
        }
    }

    @Test
    void nothingIsSentWhenTheRulesCannotBeLoaded() {
        try (BrowserContext reader = reader(Look.WIDE)) {
            reader.route("**/assets/redaction-rules.json", route -> route.abort());
            Page page = open(reader, "/");
            page.locator("#_kf-q").fill(PASTE);
            page.keyboard().press("Control+Enter");
            assertThat(page.locator(".secrets [role=status]")).containsText("nothing was sent");
            assertThat(page).hasURL(at("/"));
        }
    }

    @Test
    void theListOfHiddenPartsIsOpenToEveryone() {
        for (boolean chinese : List.of(false, true)) {
            for (boolean dark : List.of(false, true)) {
                try (BrowserContext reader = reader(new Look(390, 844, dark, chinese))) {
                    Page page = open(reader, "/");
                    page.locator("#_kf-q").fill(PASTE);
                    page.locator(".secrets button", new Page.LocatorOptions().setHasText("10.0.0.5")).click();
                    assertThat(page.locator(".secrets ins")).hasCount(1);
                    assertThat(shutOut(page)).isEmpty();
                }
            }
        }
    }

    private static Map<String, String> form(Request request) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : String.valueOf(request.postData()).split("&", -1)) {
            String[] sides = pair.split("=", 2);
            fields.put(sides[0], URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
        }
        return fields;
    }

}
