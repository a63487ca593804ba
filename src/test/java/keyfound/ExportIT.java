package keyfound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import keyfound.cli.Commands;
import keyfound.cli.local.ScratchIndex;
import keyfound.search.Hit;
import keyfound.search.SearchQuery;
import keyfound.search.SearchResult;
import keyfound.text.JsonNames;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/// The shipped content exported as files, and read in a browser: from a server of files
/// below a path, and from the folder itself.
class ExportIT {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private static final Pattern LINK = Pattern.compile(" (?:href|src|data-copy-from)=\"([^\"#?]+)[^\"]*\"");

    private static final Pattern MARKDOWN_LINK = Pattern.compile("\\]\\(([^)]+)\\)");

    @TempDir
    private static Path folder;

    private static Path site;

    private static OtherSite server;

    private static Playwright playwright;

    private static Browser browser;

    @BeforeAll
    static void export() throws IOException {
        Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "no browser at " + CHROMIUM);
        // the first search of a busy machine compiles the script and loads a hundred
        // files
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        site = folder.resolve("site");
        assertThat(Commands.run(Keyfound::start, "export", site.toString(), "--content", "content")).isZero();
        server = new OtherSite(ExportIT::page, ExportIT::policy);
        playwright = Playwright
            .create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM)
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")));
    }

    @AfterAll
    static void close() {
        PlaywrightAssertions.setDefaultAssertionTimeout(5_000);
        if (server != null) {
            playwright.close();
            server.close();
        }
    }

    @Test
    void theSearchOf200TextsGivesWhatTheServerGives() throws IOException {
        List<String> different = new ArrayList<>();
        try (ScratchIndex index = ScratchIndex.of(Path.of("content"), "lucene")) {
            Page page = open("index.html");
            for (String text : ConformanceTexts.all()) {
                String found = String.valueOf(page.evaluate(
                        """
                                async text => {
                                  const box = document.querySelector("keyfound-search");
                                  const found = await box.source.search(text, new URLSearchParams({ size: 20 }));
                                  return [found.verdict, found.total, ...found.hits.map(hit => hit.id + hit.verdict
                                    + (hit.difference ? hit.difference.kind + hit.difference.brought + hit.difference.written : "")
                                    + hit.matched.map(line => line.line + line.text).join())].join("\\n");
                                }""",
                        text));
                if (!found.equals(told(index.index().search(SearchQuery.of(text))))) {
                    different.add(text);
                }
            }
        }
        assertThat(different).isEmpty();
    }

    @Test
    void aPasteIsAnsweredBelowAPathAndInBothLanguages() {
        List<String> faults = new ArrayList<>();
        try (Page page = open("index.html")) {
            page.onConsoleMessage(message -> faults.add(message.text()));
            page.onPageError(faults::add);
            page.locator("keyfound-search textarea").fill("ERROR worker: Too many open files (os error 24)");
            page.keyboard().press("Enter");
            assertThat(page.locator("keyfound-search [part=verdict]")).hasText("Known here");
            assertThat(page.locator("keyfound-search .answer")).isVisible();
            assertThat(shutOut(page)).isEmpty();
            page.locator("keyfound-search a").last().click();
            assertThat(page.locator("h1")).isVisible();
            page.locator("[data-language=zh]").click();
            assertThat(page.locator("html")).hasAttribute("lang", "zh");
            page.navigate(at("zh/search.html?q=connection%20refused"));
            assertThat(page.locator("keyfound-search [part=verdict]")).isVisible();
            page.locator("keyfound-search textarea").fill("too many op");
            assertThat(page.locator("keyfound-search [role=option]").first()).isVisible();
            assertThat(shutOut(page)).isEmpty();
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void theFolderItselfIsASite() {
        try (Page page = browser.newPage()) {
            page.navigate(site.resolve("index.html").toUri().toString());
            page.locator("keyfound-search textarea").fill("ERROR worker: Too many open files (os error 24)");
            page.keyboard().press("Enter");
            assertThat(page.locator("keyfound-search [part=verdict]")).hasText("Known here");
            page.locator(".cards a").first().click();
            assertThat(page.locator("h1")).isVisible();
        }
    }

    @Test
    void everyLinkLeadsToAFile() throws IOException {
        List<String> dead = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : files(site).entrySet()) {
            if (!file.getKey().endsWith(".html")) {
                continue;
            }
            Path from = site.resolve(file.getKey());
            Matcher link = LINK.matcher(new String(file.getValue(), StandardCharsets.UTF_8));
            while (link.find()) {
                String way = link.group(1);
                if (!way.matches("[a-z]+:.*|//.*")
                        && !Files.exists(from.resolveSibling(URLDecoder.decode(way, StandardCharsets.UTF_8)))) {
                    dead.add(file.getKey() + ": " + way);
                }
            }
        }
        assertThat(dead).isEmpty();
    }

    /// Without a public address nothing may name one.
    @Test
    void theMarkdownOfTheListsLeadsToFiles() throws IOException {
        Map<String, byte[]> files = files(site);
        files.remove(".keyfound-export");
        assertThat(files).containsKeys("index.md", "zh/index.md", "collections.md", "tags.md", "browse.md",
                "browse-2.md", "zh/t/docker.md", "q/kf103.md", "c/common-docker-en.md", "llms-full-2.txt");
        assertThat(files.keySet().stream().filter(name -> name.matches(".*\\.(?:md|txt|html)")))
            .allSatisfy(name -> assertThat(new String(files.get(name), StandardCharsets.UTF_8)).as(name)
                .doesNotContain("keyfound.invalid"));
        List<String> dead = new ArrayList<>();
        for (String name : List.of("index.md", "zh/index.md", "collections.md", "tags.md", "zh/t/docker.md",
                "browse-2.md", "llms.txt")) {
            Matcher link = MARKDOWN_LINK.matcher(new String(files.get(name), StandardCharsets.UTF_8));
            assertThat(link.find()).as(name).isTrue();
            do {
                Path target = site.resolve(name)
                    .resolveSibling(URLDecoder.decode(link.group(1), StandardCharsets.UTF_8));
                if (!Files.exists(target)) {
                    dead.add(name + ": " + link.group(1));
                }
            }
            while (link.find());
        }
        assertThat(dead).isEmpty();
    }

    @Test
    void anotherExportWritesTheSameBytesAndOnlyWhatChanged() throws IOException {
        Path again = folder.resolve("again");
        assertThat(Commands.run(Keyfound::start, "export", again.toString(), "--content", "content")).isZero();
        Map<String, byte[]> first = files(site);
        Map<String, byte[]> second = files(again);
        assertThat(second.keySet()).isEqualTo(first.keySet());
        assertThat(first.keySet()).allSatisfy(file -> assertThat(second.get(file)).as(file).isEqualTo(first.get(file)));
    }

    @Test
    void onlyWhatAnEditChangedIsWrittenAgain() throws IOException {
        Path content = Files.createDirectories(folder.resolve("few"));
        Files.writeString(content.resolve("ink.md"), "# Ink\n\n## Q: Where is the ink?\n\nIn the tank.\n");
        Path paper = Files.writeString(content.resolve("paper.md"),
                "# Paper\n\n## Q: Why is the tray empty?\n\nSomebody took it.\n\n## Q: Why is the tray full?\n\nNobody did.\n");
        Path out = folder.resolve("edited");
        assertThat(Commands.run(Keyfound::start, "export", out.toString(), "--content", content.toString())).isZero();
        FileTime before = FileTime.fromMillis(0);
        for (String file : files(out).keySet()) {
            Files.setLastModifiedTime(out.resolve(file), before);
        }
        Files.writeString(paper, Files.readString(paper).replace("Somebody took it.", "Somebody took the paper."));
        assertThat(Commands.run(Keyfound::start, "export", out.toString(), "--content", content.toString())).isZero();
        List<String> written = new ArrayList<>();
        for (String file : files(out).keySet()) {
            if (!Files.getLastModifiedTime(out.resolve(file)).equals(before)) {
                written.add(file);
            }
        }
        assertThat(written).contains("q/why-is-the-tray-empty.html", "q/why-is-the-tray-empty.md", "search/edition.txt")
            // its page may name other neighbours
            .doesNotContain("q/where-is-the-ink.md", "c/ink.html", "c/ink.md", "search/search.js", "search/a0.js");
        Files.delete(paper);
        assertThat(Commands.run(Keyfound::start, "export", out.toString(), "--content", content.toString())).isZero();
        assertThat(files(out)).containsKey("q/where-is-the-ink.html").doesNotContainKey("q/why-is-the-tray-empty.html");
    }

    @Test
    void whatWasFoundIsNarrowedAndTurnedOnThePageOfTheSearch() {
        List<String> faults = new ArrayList<>();
        try (Page page = open("search.html?q=connection%20refused")) {
            page.onConsoleMessage(message -> faults.add(message.text()));
            page.onPageError(faults::add);
            Locator hits = page.locator("[data-listed] .hit");
            assertThat(hits.first()).isVisible();
            assertThat(hits.first().locator(".snippet mark").first()).isVisible();
            Locator chinese = page.locator("[data-facet=langs] .chip")
                .filter(new Locator.FilterOptions().setHasText("Chinese"));
            int all = hits.count();
            int counted = Integer.parseInt(chinese.locator("b").textContent());
            chinese.click();
            assertThat(page.locator("[data-facet=langs] .chip.on")).hasText("Chinese " + counted);
            assertThat(page.locator("[data-listed] .hit:not([lang=zh])")).hasCount(0);
            assertThat(hits.first()).isVisible();
            assertThat(shutOut(page)).isEmpty();
            page.locator("[data-facet=langs] .chip.on").click();
            assertThat(hits).hasCount(all);
            page.locator("[data-turn='1']").click();
            assertThat(page.locator("[data-turn='-1']")).isEnabled();
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void aSiteThatIsPublishedAgainIsSearchedAsItIsNow() throws IOException {
        Path edition = site.resolve("search/edition.txt");
        String before = Files.readString(edition);
        List<String> asked = new ArrayList<>();
        try (Page page = open("index.html")) {
            page.onRequest(request -> asked.add(request.url()));
            page.evaluate("document.querySelector('keyfound-search').search('connection refused')");
            assertThat(page.locator("keyfound-search [part=verdict]")).isVisible();
            asked.clear();
            Files.writeString(edition, "another\n");
            page.evaluate("document.querySelector('keyfound-search').search('Too many open files (os error 24)')");
            assertThat(page.locator("keyfound-search [part=verdict]")).hasText("Known here");
            assertThat(asked).anyMatch(url -> url.endsWith("/search/h.js?another"));
        }
        finally {
            Files.writeString(edition, before);
        }
    }

    @Test
    void aFolderOfSomebodyElseIsRefused() throws IOException {
        Path foreign = Files.createDirectories(folder.resolve("foreign"));
        Path file = Files.writeString(foreign.resolve("thesis.txt"), "mine");
        assertThat(Commands.run(Keyfound::start, "export", foreign.toString(), "--content", "content")).isEqualTo(2);
        assertThat(foreign).isDirectoryContaining(file::equals);
        assertThat(files(foreign)).hasSize(1);
    }

    /// Files ask nobody who they are, so they hold what strangers may read.
    @Test
    void aHiddenCollectionIsInNoFile() throws IOException {
        Path content = Files.createDirectories(folder.resolve("partly"));
        Files.createDirectories(content.resolve("secret"));
        Files.writeString(content.resolve("open.md"),
                "## Q: Why does the printer jam? {#printer}\n\n**A**: Open tray 2.\n");
        Files.writeString(content.resolve("secret/vault.md"), """
                ## Q: How is the quagga vault opened? {#quagga}
                <!--
                aliases: [old-quagga]
                -->

                **A**: Turn the numbat wheel.
                """);
        Path made = folder.resolve("partly-site");
        System.setProperty("keyfound.access.collections", "secret/**: staff");
        try {
            assertThat(Commands.run(Keyfound::start, "export", made.toString(), "--content", content.toString()))
                .isZero();
            System.setProperty("keyfound.access.password", "correct horse");
            assertThat(Commands.run(Keyfound::start, "export", folder.resolve("none").toString(), "--content",
                    content.toString()))
                .isNotZero();
        }
        finally {
            System.clearProperty("keyfound.access.collections");
            System.clearProperty("keyfound.access.password");
        }
        assertThat(files(made)).containsKey("q/printer.html");
        assertThat(files(made)).allSatisfy((name, bytes) -> assertThat(name + new String(bytes, StandardCharsets.UTF_8))
            .doesNotContainIgnoringCase("quagga")
            .doesNotContainIgnoringCase("numbat"));
        assertThat(folder.resolve("none")).doesNotExist();
    }

    private static String told(SearchResult result) {
        StringBuilder told = new StringBuilder(JsonNames.of(result.verdict())).append('\n').append(result.total());
        for (Hit hit : result.hits()) {
            told.append('\n').append(hit.entry().id()).append(JsonNames.of(hit.verdict()));
            hit.difference()
                .ifPresent(other -> told.append(JsonNames.of(other.kind()))
                    .append(other.brought())
                    .append(other.written()));
            told.append(String.join(",", hit.matched().stream().map(line -> line.line() + line.text()).toList()));
        }
        return told.toString();
    }

    private static Page open(String file) {
        Page page = browser.newPage();
        page.navigate(at(file));
        return page;
    }

    private static String at(String file) {
        return server.origin() + "/kb/" + file;
    }

    private static List<String> shutOut(Page page) {
        page.evaluate(AxeBuilder.getAxeScript());
        Object found = page.evaluate("""
                () => axe.run(document, { resultTypes: ['violations'] })
                  .then(result => result.violations.map(rule => `${rule.id}: ${rule.nodes[0].html}`))""");
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    static Map<String, byte[]> files(Path root) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static Optional<byte[]> page(String path) throws IOException {
        Path file = site.resolve(path.replaceFirst("^kb/", ""));
        return (path.startsWith("kb/") && Files.isRegularFile(file)) ? Optional.of(Files.readAllBytes(file))
                : Optional.empty();
    }

    /// The one that the export names for hosting services.
    private static String policy() {
        try {
            String policy = Files.readAllLines(site.resolve("_headers"))
                .stream()
                .filter(line -> line.contains("Content-Security-Policy"))
                .findFirst()
                .orElseThrow();
            return policy.substring(policy.indexOf(':') + 1).strip();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
