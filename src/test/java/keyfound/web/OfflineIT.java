package keyfound.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/// Reading while the server cannot be reached, where the settings allow it.
@TestPropertySource(properties = "keyfound.web.offline=true")
class OfflineIT extends Browsing {

    @Test
    void anAnswerThatWasReadIsShownAgainAndASearchIsNot() {
        try (BrowserContext reader = reader(Look.PHONE)) {
            Page page = open(reader, "/");
            page.evaluate("navigator.serviceWorker.ready.then(() => true)");
            page.navigate(at("/q/paper-jam"));
            assertThat(page.locator(".kept-page")).isHidden();
            page.navigate(at("/search?q=paper+jam"));
            page.waitForFunction(
                    "caches.open('keyfound-pages').then((kept) => kept.keys()).then((keys) => keys.length === 1)");
            reader.setOffline(true);
            page.navigate(at("/q/paper-jam"));
            assertThat(page.locator(".kept-page")).isVisible();
            assertThat(page.locator("h1")).isVisible();
            assertThat(page.locator(".answer")).containsText("rollers");
            assertThatExceptionOfType(PlaywrightException.class)
                .isThrownBy(() -> page.navigate(at("/search?q=paper+jam")));
            reader.setOffline(false);
            page.navigate(at("/q/paper-jam"));
            assertThat(page.locator(".kept-page")).isHidden();
        }
        assertThat(get("/offline-worker.js").body()).contains("keyfound-pages");
    }

}
