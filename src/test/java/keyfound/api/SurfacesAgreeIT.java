package keyfound.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import keyfound.Keyfound;
import keyfound.cli.Commands;

import static org.assertj.core.api.Assertions.assertThat;

/// The same 200 texts brought to every surface there is: to those of `SurfacesAgreeTest`,
/// to the box on another site, and to a site without a server, in a real Chromium.
class SurfacesAgreeIT extends SurfacesAgreeTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private static final Path EMBEDDED = Path.of("src/test/resources/embed/vitepress.html");

    /// Another site, and below `/kb/` the exported one.
    private static final HttpServer ELSEWHERE = elsewhere();

    @TempDir
    private static Path folder;

    private static String keyfound = "";

    @DynamicPropertySource
    static void allowed(DynamicPropertyRegistry properties) {
        properties.add("keyfound.api.allowed-origins", SurfacesAgreeIT::origin);
    }

    @AfterAll
    static void close() {
        ELSEWHERE.stop(0);
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
            embedded.navigate(origin() + "/embedded.html");
            Page exported = browser.newPage();
            exported.navigate(origin() + "/kb/index.html");
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
                + (opens ? sentence(first.path("difference"), UnaryOperator.identity()) : "");
    }

    private static String origin() {
        return "http://127.0.0.1:" + ELSEWHERE.getAddress().getPort();
    }

    private static HttpServer elsewhere() {
        try {
            HttpServer site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            site.createContext("/", SurfacesAgreeIT::answer);
            site.start();
            return site;
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] bytes = path.equals("/embedded.html")
                ? Files.readString(EMBEDDED).replace("@SERVER@", keyfound).getBytes(StandardCharsets.UTF_8)
                : exported(URI.create("/kb/").relativize(exchange.getRequestURI()).getPath());
        exchange.getResponseHeaders()
            .set("Content-Type",
                    path.endsWith(".js") ? "text/javascript" : path.endsWith(".css") ? "text/css" : "text/html");
        exchange.sendResponseHeaders((bytes.length == 0) ? 404 : 200, (bytes.length == 0) ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static byte[] exported(String path) throws IOException {
        Path file = folder.resolve("site").resolve(path);
        return Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
    }

}
