package keyfound.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import keyfound.Keyfound;
import keyfound.OtherSite;
import keyfound.cli.Commands;

import static org.assertj.core.api.Assertions.assertThat;

/// The same 200 texts brought to every surface there is: to those of `SurfacesAgreeTest`,
/// to the box on another site, and to a site without a server, in a real Chromium.
class SurfacesAgreeIT extends SurfacesAgreeTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private static final Path EMBEDDED = Path.of("src/test/resources/embed/vitepress.html");

    /// Another site, and below `/kb/` the exported one.
    private static final OtherSite ELSEWHERE = new OtherSite(SurfacesAgreeIT::page, () -> "");

    @TempDir
    private static Path folder;

    private static String keyfound = "";

    @DynamicPropertySource
    static void allowed(DynamicPropertyRegistry properties) {
        properties.add("keyfound.api.allowed-origins", ELSEWHERE::origin);
    }

    @AfterAll
    static void close() {
        ELSEWHERE.close();
    }

    @Override
    int commandLines() {
        return Integer.MAX_VALUE;
    }

    @Override
    void inABrowser(List<String> texts, List<JsonNode> byJson) {
        Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "no browser at " + CHROMIUM);
        keyfound = at("");
        assertThat(Commands.run(Keyfound::start, "export", folder.resolve("site").toString(), "--content", "content"))
            .isZero();
        List<String> different = new ArrayList<>();
        try (Playwright playwright = Playwright
            .create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright.chromium()
                    .launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")))) {
            Page embedded = browser.newPage();
            embedded.navigate(ELSEWHERE.origin() + "/embedded.html");
            Page exported = browser.newPage();
            exported.navigate(ELSEWHERE.origin() + "/kb/index.html");
            for (int at = 0; at < texts.size(); at++) {
                String text = texts.get(at);
                String boxed = boxed(byJson.get(at));
                for (Page page : List.of(embedded, exported)) {
                    String shown = shown(page, text);
                    if (!shown.equals(boxed)) {
                        different.add(page.url() + "\n" + text + "\n" + shown + "\ninstead of\n" + boxed);
                    }
                }
                Said found = found(exported, text);
                if (!found.equals(Said.ofJson(byJson.get(at)))) {
                    different.add("the exported engine\n" + text + "\n" + found);
                }
            }
        }
        assertThat(different).isEmpty();
    }

    /// What a reader sees in the box: verdict, answer or first row, difference.
    private static String shown(Page page, String text) {
        return String.valueOf(page.evaluate("""
                async text => {
                  const box = document.querySelector("keyfound-search");
                  let told;
                  box.addEventListener("keyfound:verdict", event => told = event.detail, { once: true });
                  await box.search(text);
                  const row = box.shadowRoot.querySelector("[part=others] a");
                  const first = told.id ?? (row ? row.href.replace(/.*\\/q\\//, "").replace(/\\.html$/, "") : "");
                  const other = box.shadowRoot.querySelector("[part=difference]");
                  return [told.verdict, first, other ? other.textContent : ""].join("\\n");
                }""", text));
    }

    private static Said found(Page page, String text) {
        return Said.ofJson(JsonMapper.shared().readTree(String.valueOf(page.evaluate("""
                async text => {
                  const { source } = document.querySelector("keyfound-search");
                  return JSON.stringify(await source.search(text, new URLSearchParams({ size: 6 })));
                }""", text))));
    }

    /// What the box makes of an answer of the API: it opens an answer, or lists entries.
    private static String boxed(JsonNode json) {
        String verdict = json.path("verdict").asString();
        boolean choice = !json.path("contrast").isEmpty();
        boolean opens = (verdict.equals("known") || (verdict.equals("similar") && !choice))
                && !json.path("query").path("kind").asString().equals("words");
        JsonNode first = json.path((opens || !choice) ? "hits" : "contrast").path(0);
        return verdict + "\n" + first.path("id").asString("") + "\n"
                + (opens ? sentence(first.path("difference")) : "");
    }

    private static Optional<byte[]> page(String path) throws IOException {
        if (path.equals("embedded.html")) {
            return Optional
                .of(Files.readString(EMBEDDED).replace("@SERVER@", keyfound).getBytes(StandardCharsets.UTF_8));
        }
        Path file = folder.resolve("site").resolve(path.replaceFirst("^kb/", ""));
        return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

}
