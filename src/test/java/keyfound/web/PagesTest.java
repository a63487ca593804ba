package keyfound.web;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class PagesTest extends ServedSite {

    private static final String[] BROWSER = { "Accept", "text/html,application/xhtml+xml,*/*;q=0.8" };

    private static final String[] CHINESE = { "Accept-Language", "zh-CN,zh;q=0.9,en;q=0.8" };

    @ParameterizedTest
    @ValueSource(strings = { "/", "/search", "/search?q=paper", "/browse", "/tags", "/t/printing",
            "/c/handbook-printing", "/q/paper-jam", "/feed.atom", "/sitemap.xml", "/robots.txt", "/opensearch.xml",
            "/site.webmanifest", "/llms.txt", "/llms-full.txt", "/q/paper-jam.md", "/c/handbook-printing.md",
            "/favicon.ico", "/icon.svg" })
    void everyAddressAnswersAndAnswersHeadToo(String path) {
        assertThat(get(path, BROWSER).statusCode()).isEqualTo(200);
        HttpResponse<String> head = send(HttpRequest.newBuilder(URI.create(at(path))).HEAD(), BROWSER);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    @Test
    void anEntryShowsItsQuestionAnswerAndNeighbours() {
        String page = get("/q/paper-jam").body();
        assertThat(page).contains("<code>tray 2: paper jam (code 0x4A)</code>", "A sheet is stuck between the rollers",
                "rel=\"next\"", "/c/handbook-printing", "Versions: 2.4, 3.0", "Verified May 1, 2026",
                "handbook/printing.md:");
        assertThat(page).contains("<div class=\"table-scroll\" tabindex=\"0\"><table>");
    }

    @Test
    void aCollectionShowsAllAnswersUnderTheirAnchors() {
        String page = get("/c/handbook-printing").body();
        assertThat(page).contains("id=\"paper-jam\"", "id=\"ink\"", "Mostly onto paper", "href=\"#paper-jam\"");
        assertThat(page.indexOf(">Paper</h2>")).isPositive().isLessThan(page.indexOf("id=\"paper-jam\""));
    }

    @Test
    void thePageSpeaksTheLanguageThatTheBrowserPrefersUntilTheReaderChooses() {
        assertThat(get("/").body()).contains("lang=\"en\"", "What does your screen say?");
        assertThat(get("/", CHINESE).body()).contains("lang=\"zh\"", "屏幕上报了什么错？");
        assertThat(get("/", "Accept-Language", "zh-CN", "Cookie", "lang=en").body())
            .contains("What does your screen say?");
        assertThat(get("/", "Accept-Language", ";;;q=x").statusCode()).isEqualTo(200);
    }

    @Test
    void aChoiceIsRememberedAndLeadsBackButNeverOffTheSite() {
        HttpResponse<String> chosen = form("/preferences", "lang=zh&theme=dark&back=%2Ftags");
        assertThat(chosen.statusCode()).isEqualTo(303);
        assertThat(chosen.headers().firstValue("Location")).hasValue("/tags");
        assertThat(chosen.headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("lang=zh;"))
            .anyMatch(cookie -> cookie.startsWith("theme=dark;"));
        assertThat(form("/preferences", "lang=zh&back=%2F%2Fevil.example").headers().firstValue("Location"))
            .hasValue("/");
    }

    @Test
    void whetherAnAnswerHelpedIsCountedOnceForABrowserAndShown() {
        String entry = "/q/too-many-open-files-en";
        assertThat(get(entry).body()).contains("Did this fix it?").doesNotContain("this fixed it.");
        HttpResponse<String> told = tell(entry, "fixed");
        assertThat(told.statusCode()).isEqualTo(303);
        String thanks = told.headers().firstValue("location").orElseThrow();
        assertThat(thanks).isEqualTo(entry + "?outcome=fixed#_kf-helped");
        assertThat(get(thanks.replace("#_kf-helped", "")).body()).contains("Thank you.",
                "One person says this fixed it.");
        String cookie = told.headers().firstValue("set-cookie").orElseThrow();
        assertThat(cookie).contains("Path=" + entry + ";", "HttpOnly").doesNotContain("127.0.0.1");
        tell(entry, "fixed", "Cookie", cookie.substring(0, cookie.indexOf(';')));
        tell(entry, "fixed", "Sec-Fetch-Site", "cross-site");
        assertThat(get(entry).body()).contains("One person says this fixed it.");
        assertThat(get("/").body()).contains("Most helpful", "fixed it once");
        assertThat(tell(entry, "perhaps").statusCode()).isEqualTo(400);
        assertThat(tell("/q/no-such-entry", "fixed").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> tell(String entry, String outcome, String... headers) {
        return send(HttpRequest.newBuilder(URI.create(at(entry + "/outcomes")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("outcome=" + outcome)), headers);
    }

    @Test
    void theChosenThemeIsInTheFirstByteSoThatNothingFlashes() {
        assertThat(get("/", "Cookie", "theme=dark").body()).contains("data-theme=\"dark\"");
        assertThat(get("/", "Cookie", "theme=\"><script>").body()).contains("data-theme=\"system\"");
    }

    @Test
    void aPostedLineGetsAnAddressAndAPasteGetsNone() {
        HttpResponse<String> line = form("/search", "q=paper+jam");
        assertThat(line.statusCode()).isEqualTo(303);
        assertThat(line.headers().firstValue("Location")).hasValue("/search?q=paper%20jam");
        HttpResponse<String> paste = form("/search", "q=" + encoded("start\ntray 2: paper jam (code 0x4A)\nend"));
        assertThat(paste.statusCode()).isEqualTo(200);
        assertThat(paste.body()).contains("/q/paper-jam", "tray 2: paper jam (code 0x4A)");
    }

    @Test
    void aPasteOf256KibIsSearchedAndAMonsterIsRefusedWithAPage() {
        String log = "INFO all is well here\n".repeat(256 * 1024 / 22 - 3) + "tray 2: paper jam (code 0x4A)\n";
        assertThat(form("/search", "q=" + encoded(log)).statusCode()).isEqualTo(200);
        HttpResponse<String> refused = form("/search", "q=" + "x".repeat(5 * 1024 * 1024));
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("That is too much at once");
    }

    @ParameterizedTest
    @ValueSource(strings = { "<script>alert(1)</script>", "\"'><img src=x>", "[ERROR] -C state: (*", "a&b=c#d%2F",
            "${1111*7919}", "#{title}", "__${1111*7919}__", "\u0000\u0007", "中文 \uD83D\uDD11" })
    void whateverIsAskedIsPrintedAsText(String text) {
        HttpResponse<String> answer = get("/search?q=" + encoded(text));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("<script>alert", "<img src=x").doesNotContain("8798009");
    }

    @Test
    void whatIsNotThereIsAPageThatHelps() {
        HttpResponse<String> missing = get("/q/jam-of-paper-in-tray", BROWSER);
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("There is no page here", "/q/paper-jam", "name=\"q\"");
        assertThat(get("/nowhere/at/all", BROWSER).body()).contains("There is no page here");
        assertThat(get("/c/no-such-collection", BROWSER).statusCode()).isEqualTo(404);
        assertThat(get("/t/no-such-tag", BROWSER).statusCode()).isEqualTo(404);
        assertThat(get("/q/" + encoded("../../etc/passwd"), BROWSER).statusCode()).isBetween(400, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/search?q=a&page=0", "/search?q=a&page=x", "/search?q=a&page=99999999999",
            "/search?q=a&collection=%20%3C", "/search?q=a&page=-1" })
    void anAddressThatMakesNoSenseIsAPageThatSaysSo(String path) {
        HttpResponse<String> answer = get(path, BROWSER);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("This address makes no sense to us").doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/browse?page=999", "/search?q=paper&page=999" })
    void aPageBehindTheLastOneNamesTheLastOne(String path) {
        HttpResponse<String> answer = get(path, BROWSER);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("There is no page 999; the last one is page ");
    }

    @Test
    void aPageThatDidNotChangeIsNotSentAgain() {
        HttpResponse<String> first = get("/q/paper-jam");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(get("/q/paper-jam", "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(get("/q/paper-jam", "If-None-Match", tag, "Cookie", "theme=dark").statusCode()).isEqualTo(200);
        assertThat(get("/q/paper-jam", "If-None-Match", tag, "Cookie", "lang=zh").statusCode()).isEqualTo(200);
    }

    @Test
    void aPageThatIsSentAgainIsTheSameToTheLetterAndHeader() {
        HttpResponse<String> first = get("/q/ink?printed=anew", BROWSER);
        HttpResponse<String> kept = get("/q/ink", BROWSER);
        HttpResponse<String> again = get("/q/ink", BROWSER);
        assertThat(again.body()).isEqualTo(kept.body());
        assertThat(again.body()).hasSameSizeAs(first.body().replace("/q/ink?printed=anew", "/q/ink"));
        assertThat(headers(again)).isEqualTo(headers(kept));
        String[] squeezed = { "Accept", BROWSER[1], "Accept-Encoding", "gzip" };
        assertThat(get("/q/ink", squeezed).headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(get("/q/ink", "Accept", BROWSER[1], "Accept-Encoding", "gzip;q=0").body()).isEqualTo(kept.body());
        assertThat(get("/q/ink", "Accept", BROWSER[1], "If-None-Match", etag(again)).statusCode()).isEqualTo(304);
        assertThat(get("/q/ink", "Accept", "text/markdown").body()).startsWith("##");
    }

    private static Map<String, List<String>> headers(HttpResponse<String> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.keySet()
            .removeAll(
                    Set.of("date", "content-length", "transfer-encoding", "keep-alive", "connection", "x-request-id"));
        return headers;
    }

    private static String etag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    @Test
    void stylesAndScriptsAreKeptForEverAndCompressed() {
        Matcher asset = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"").matcher(get("/").body());
        int found = 0;
        while (asset.find()) {
            found++;
            assertThat(asset.group(1)).matches("/assets/[a-z]+-[0-9a-f]{32}\\.(css|js)");
            HttpResponse<String> answer = get(asset.group(1), "Accept-Encoding", "gzip");
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("max-age=31536000, public, immutable");
        }
        assertThat(found).isGreaterThan(3);
        assertThat(get("/c/handbook-printing", "Accept-Encoding", "gzip").headers().firstValue("Content-Encoding"))
            .hasValue("gzip");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/", "/search?q=paper+jam", "/c/handbook-printing", "/q/paper-jam", "/browse" })
    void aFirstVisitIsBelow40KilobytesWithItsStylesScriptsAndIcons(String path) {
        long sent = bytesSent(path);
        Matcher parts = Pattern.compile("(?:href|src)=\"(/(?:assets/[^\"]+|icon[^\"]+|site.webmanifest))\"")
            .matcher(get(path).body());
        while (parts.find()) {
            sent += bytesSent(parts.group(1));
        }
        assertThat(sent).isBetween(15_000L, 40_000L);
    }

    /// Of a compressed answer with its head.
    private long bytesSent(String path) {
        HttpResponse<byte[]> answer = bytes(path, "Accept-Encoding", "gzip");
        long head = answer.headers()
            .map()
            .entrySet()
            .stream()
            .flatMap(header -> header.getValue().stream().map(value -> header.getKey() + ": " + value + "\r\n"))
            .mapToLong(String::length)
            .sum();
        return head + answer.body().length;
    }

    @Test
    void nothingOnAPageMayRunButOurOwnScripts() {
        HttpResponse<String> page = get("/q/paper-jam");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
            .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
            .doesNotContain("unsafe");
        assertThat(get("/assets/missing.css").headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(page.body()).doesNotContain(" style=\"", " onclick=\"", "<style");
        assertThat(Pattern.compile("<script(?! defer)(?! type=\"application/ld\\+json\")").matcher(page.body()).find())
            .isFalse();
        assertThat(page.body()).doesNotContain("src=\"https://example.org");
    }

    @Test
    void aPageTellsMachinesWhatItHolds() throws Exception {
        String entry = get("/q/paper-jam").body();
        JsonNode facts = facts(entry);
        assertThat(facts.at("/@type").asString()).isEqualTo("QAPage");
        assertThat(facts.at("/mainEntity/name").asString()).contains("tray 2: paper jam (code 0x4A)");
        assertThat(facts.at("/mainEntity/acceptedAnswer/text").asString()).contains("A sheet is stuck");
        assertThat(facts(get("/c/handbook-printing").body()).at("/mainEntity").size()).isEqualTo(5);
        assertThat(entry).contains("<link rel=\"canonical\" href=\"" + at("/q/paper-jam") + "\"",
                "property=\"og:title\"", "type=\"text/markdown\" href=\"/q/paper-jam.md\"");
        assertThat(get("/search?q=paper").body()).contains("<link rel=\"canonical\" href=\"" + at("/search") + "\"");
        assertThat(get("/q/nothing-here", BROWSER).body()).contains("noindex");
    }

    @Test
    void anEntryAndItsTwinNameEachOtherAndTheSwitchLeadsFromOneToTheOther() {
        String english = get("/q/too-many-open-files-en").body();
        String chinese = get("/q/too-many-open-files").body();
        String[] both = { "<link rel=\"alternate\" hreflang=\"en\" href=\"" + at("/q/too-many-open-files-en") + "\"",
                "<link rel=\"alternate\" hreflang=\"zh\" href=\"" + at("/q/too-many-open-files") + "\"" };
        assertThat(english).contains(both);
        assertThat(chinese).contains(both);
        assertThat(form("/preferences", "lang=zh&back=%2Fq%2Ftoo-many-open-files-en&twin=%2Fq%2Ftoo-many-open-files")
            .headers()
            .firstValue("Location")).hasValue("/q/too-many-open-files");
        assertThat(get("/c/venus-cluster-en").body()).contains("hreflang=\"zh\" href=\"" + at("/c/venus-cluster-zh"));
        assertThat(get("/c/venus-cluster-zh").body()).contains("hreflang=\"en\" href=\"" + at("/c/venus-cluster-en"));
        assertThat(get("/q/ink").body()).doesNotContain("hreflang=");
    }

    @Test
    void aCollectionWithATwinIsListedOnceInTheReadersLanguage() {
        assertThat(get("/").body())
            .contains("href=\"/c/venus-cluster-en\" lang=\"en\">venus-cluster (damocles) Q&amp;A")
            .doesNotContain("venus-cluster（damocles）问答");
        assertThat(get("/", CHINESE).body()).contains("venus-cluster（damocles）问答")
            .doesNotContain("venus-cluster (damocles) Q&amp;A");
    }

    @Test
    void anErrorIsAnsweredInTheReadersLanguage() {
        String error = "/search?q=" + encoded("Too many open files (os error 24)");
        assertThat(answerOf(get(error).body())).contains("/q/too-many-open-files-en");
        assertThat(answerOf(get(error, CHINESE).body())).contains("/q/too-many-open-files\"");
    }

    private static String answerOf(String page) {
        return page.substring(page.indexOf("class=\"open\""), page.indexOf("</article>"));
    }

    @Test
    void aSimilarErrorNamesTheOtherCodeAndMarksOnlyWhatIsTheSame() {
        String page = get("/search?collection=venus-cluster-en&q=" + encoded("Too many open files (os error 11)"))
            .body();
        assertThat(page).contains("<mark>Too many open files (os error</mark> 24", "you have 11, the entry has 24")
            .doesNotContain("24)</mark>", "24</mark>");
        assertThat(page.indexOf("Did this fix it?")).isGreaterThan(page.indexOf("<details class=\"peek\">"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/", "/search", "/search?q=permission+denied", "/search?q=copy+button+of+the+press+stick",
            "/search?q=qqqqxyz", "/browse", "/tags", "/t/printing", "/c/handbook-own-ids", "/c/venus-cluster-en",
            "/q/copy-button", "/q/too-many-open-files", "/q/no-such-paper-jam", "/q/kf204", "/desk/login" })
    void noIdStandsTwiceWhateverWritersNameTheirHeadings(String path) {
        List<String> ids = found("\\sid=\"([^\"]+)\"", get(path).body()).toList();
        assertThat(ids).doesNotHaveDuplicates().isNotEmpty();
    }

    @Test
    void anIdOfTheFrameIsNeverAWriters() {
        String page = get("/c/handbook-own-ids").body();
        assertThat(page).containsOnlyOnce("id=\"_kf-q\"")
            .contains("id=\"copy-button\"", "id=\"main\"", "id=\"search\"", "id=\"_kf-copy-button\"");
    }

    @Test
    void whatIsNotKnownCanBeTakenToATicketWithoutItsSecrets() {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(at("/search")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers
                .ofString("q=" + encoded("INFO begins\nERROR zebraquux is lost password=hunter2secret"))));
        assertThat(answer.body())
            .contains("Copy for a ticket", "```text\nzebraquux is lost",
                    "href=\"" + at("/search?q=zebraquux%20is%20lost"))
            .doesNotContain("data-copy=\"```text\nzebraquux is lost password=hunter2secret");
    }

    @Test
    void aFewWordsGetACountedAndSortedListAndNoVerdict() {
        String page = get("/search?q=permission+denied").body();
        assertThat(page).containsPattern("<b>\\d+ answers for</b>")
            .doesNotContain("class=\"verdict", "class=\"open\"", "class=\"badge known\"");
        List<String> titles = found("<h3><a href=\"([^\"]+)\"", get("/search?q=permission+denied&sort=title").body())
            .toList();
        List<String> best = found("<h3><a href=\"([^\"]+)\"", page).toList();
        assertThat(titles).hasSameSizeAs(best).isNotEqualTo(best);
        assertThat(get("/search?q=permission+denied&sort=title&page=2").body()).contains("sort=title&amp;page=")
            .contains("href=\"/search?q=permission%20denied&amp;sort=title\"");
    }

    @Test
    void theAnswersToAFewWordsAreCountedOnceWhateverTheirLanguages() {
        String page = get("/search?q=permission+denied").body();
        List<String> seen = new ArrayList<>(found("<h3><a href=\"([^\"]+)\"", page).toList());
        seen.addAll(found("<h3><a href=\"([^\"]+)\"", get("/search?q=permission+denied&page=2").body()).toList());
        assertThat(page).contains("<b>" + seen.size() + " answers for</b>").contains("class=\"also\"");
        assertThat(seen).noneMatch(href -> seen.contains(href + "-zh"));
    }

    @Test
    void aQuestionIsAnsweredHereOrNot() {
        assertThat(get("/search?q=" + encoded("How do I grow bananas on the moon?")).body())
            .contains("Not answered here yet")
            .doesNotContain("Not known here yet");
    }

    @Test
    void whatSharesFunctionWordsOnlyIsNotNear() {
        assertThat(get("/search?q=" + encoded("qqqzx in the wwwzx")).body()).contains("Nothing like it here")
            .doesNotContain("class=\"hit\"", "class=\"filters\"");
    }

    @Test
    void everyEntryCanBeBrowsedTwentyToAPage() {
        Set<String> seen = new TreeSet<>();
        String next = "/browse";
        while (!next.isEmpty()) {
            String page = get(next).body();
            seen.addAll(rows(page));
            next = found("href=\"(/browse[^\"]*)\"[^>]*><span>Next<", page).findFirst()
                .orElse("")
                .replace("&amp;", "&");
        }
        assertThat(seen).contains("/q/paper-jam", "/q/ink", "/q/too-many-open-files-en").hasSizeGreaterThan(100);
        assertThat(get("/browse").body()).contains("class=\"count\">" + seen.size());
    }

    @Test
    void aLinkToAPageHasAPicture() {
        assertThat(get("/q/paper-jam").body())
            .contains("property=\"og:image\" content=\"" + at("/picture/paper-jam.png") + "\"", "summary_large_image");
        HttpResponse<String> picture = get("/picture/paper-jam.png");
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(picture.body()).contains("PNG", "IHDR");
        assertThat(get("/picture.png").statusCode()).isEqualTo(200);
        assertThat(get("/picture/no-such.png").statusCode()).isEqualTo(404);
    }

    @Test
    void aFeedIsNarrowedToACollectionATagOrALanguage() {
        assertThat(get("/feed.atom?collection=handbook-printing").body())
            .contains("xml:lang=\"en\"", "xml:base=\"" + at("/"))
            .contains("/q/paper-jam</id>")
            .doesNotContain("/q/copy-button");
        assertThat(get("/feed.atom?tag=printing").body()).contains("/q/paper-jam</id>")
            .doesNotContain("/q/copy-button");
        assertThat(get("/feed.atom?lang=zh").body()).doesNotContain("xml:lang=\"en\"").contains("xml:lang=\"zh\"");
    }

    @Test
    void theSitemapNamesTheLanguagesOfAPage() {
        assertThat(get("/sitemap.xml").body())
            .contains("<xhtml:link rel=\"alternate\" hreflang=\"zh\" href=\"" + at("/q/too-many-open-files") + "\"");
    }

    @Test
    void theAddressBarGetsSuggestions() {
        assertThat(get("/search/suggestions.json?q=where+does").body()).startsWith("[\"where does\",[\"")
            .contains("Where does the ink go?");
        assertThat(get("/opensearch.xml").body()).contains("application/x-suggestions+json");
    }

    @Test
    void aPageBehindTheLastSaysSo() {
        assertThat(get("/browse?page=400").body()).contains("There is no page 400; the last one is page ")
            .doesNotContain("Nothing here yet");
    }

    @Test
    void allCollectionsStandFromAToZ() {
        String page = get("/collections").body();
        assertThat(page).contains("href=\"#_kf-letter-s\"", "id=\"_kf-letter-s\"", ">Shell and files</a>");
        assertThat(page.indexOf("Docker and containerd")).isPositive().isLessThan(page.indexOf("Shell and files"));
    }

    @Test
    void whatIsBrowsedIsNarrowedAndSortedByAddress() {
        assertThat(rows(get("/browse?collection=handbook-printing&sort=title").body())).containsExactly("/q/paper",
                "/q/printing-room-handbook", "/q/paper-jam", "/q/ink", "/q/why-is-lpstat-silent");
        assertThat(rows(get("/browse?tag=printing&lang=en&sort=updated").body())).hasSize(5);
        String none = get("/browse?tag=printing&lang=zh").body();
        assertThat(none).contains("Nothing is left with these filters.").doesNotContain("class=\"hit\"");
        assertThat(none).contains("href=\"/browse?tag=printing\"");
        assertThat(get("/browse?page=0", BROWSER).statusCode()).isEqualTo(400);
    }

    private static List<String> rows(String page) {
        return found("class=\"row-title\"[^>]*><a href=\"([^\"]+)\"", page).toList();
    }

    private static Stream<String> found(String pattern, String page) {
        return Pattern.compile(pattern).matcher(page).results().map(match -> match.group(1));
    }

    @Test
    void theSameIsThereAsMarkdown() {
        assertThat(get("/q/paper-jam", "Accept", "text/markdown").body()).startsWith("### Q: What does `tray 2");
        assertThat(get("/c/handbook-printing.md").body()).startsWith("# Printing room handbook")
            .contains("Mostly onto");
        assertThat(get("/q/no-such-entry.md").statusCode()).isEqualTo(404);
    }

    @Test
    void whoeverAsksForMarkdownReadsInMarkdownThatThereIsNothing() throws Exception {
        for (String path : List.of("/q/paper-jams-again", "/q/paper-jams-again.md")) {
            HttpResponse<String> answer = get(path, "Accept", "text/markdown");
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/markdown");
            assertThat(answer.body()).startsWith("# There is no page here\n\nThe address").contains("\n- [");
            assertThat(get(path, BROWSER).headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "/", "/collections", "/tags", "/t/printing", "/browse", "/browse?sort=title&page=2",
            "/c/handbook-printing", "/q/paper-jam", "/q/kf103", "/search?q=paper" })
    void everyPageSaysWhereItIsMarkdownAndIsItWhenAsked(String path) {
        // the second answer comes from the kept pages
        get(path, BROWSER);
        String link = get(path, BROWSER).headers().firstValue("Link").orElse("");
        Matcher twin = Pattern
            .compile("^<([^>]+)>; rel=\"alternate\"; type=\"text/markdown\", </llms.txt>; "
                    + "rel=\"describedby\"; type=\"text/plain\"$")
            .matcher(link);
        assertThat(twin.matches()).as(link).isTrue();
        assertThat(get(path, BROWSER).body())
            .contains("type=\"text/markdown\" href=\"" + twin.group(1).replace("&", "&amp;") + "\"");
        HttpResponse<String> text = get(twin.group(1), "Accept", "*/*");
        assertThat(text.statusCode()).isEqualTo(200);
        assertThat(text.headers().firstValue("Content-Type")).hasValue("text/markdown;charset=UTF-8");
        assertThat(text.headers().firstValueAsLong("X-Markdown-Tokens").orElse(0)).isBetween(text.body().length() / 12L,
                text.body().length() / 2L);
        assertThat(text.headers().firstValue("Link").orElse("")).contains("rel=\"canonical\"");
        get(path, "Accept", "text/markdown");
        HttpResponse<String> asked = get(path, "Accept", "text/markdown");
        assertThat(asked.body()).isEqualTo(text.body());
        assertThat(asked.headers().firstValue("X-Markdown-Tokens"))
            .isEqualTo(text.headers().firstValue("X-Markdown-Tokens"));
    }

    @Test
    void listsAsMarkdownLeadToMarkdown() {
        assertThat(get("/index.md").body()).contains("](" + at("/c/handbook-printing.md") + ")", "## ");
        assertThat(get("/index.md", CHINESE).body()).contains("最近更新", "[全部答案](");
        assertThat(get("/tags.md").body()).contains("- [printing](" + at("/t/printing.md") + "): ");
        assertThat(get("/t/printing.md").body()).contains("(" + at("/q/paper-jam.md") + ")");
        assertThat(get("/t/no-such-tag.md").statusCode()).isEqualTo(404);
        assertThat(get("/browse.md?sort=title").body()).contains("](" + at("/browse.md?sort=title&page=2") + ")");
        assertThat(get("/search.md?q=tray%202:%20paper%20jam%20(code%200x4A)").body()).startsWith("Answered here.")
            .contains("A sheet is stuck", at("/q/paper-jam.md"));
    }

    @Test
    void allAnswersComeInBoundedPagesThatLeadOn() {
        String path = "/llms-full.txt";
        int pages = 0;
        StringBuilder all = new StringBuilder();
        while (!path.isEmpty()) {
            HttpResponse<String> page = get(path);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body().length()).isLessThan(1_000_000);
            all.append(page.body());
            Matcher next = Pattern.compile("<([^>]+)>; rel=\"next\"")
                .matcher(page.headers().firstValue("Link").orElse(""));
            path = next.find() ? URI.create(next.group(1)).getPath() : "";
            assertThat(page.body().contains("Continued: <")).isEqualTo(!path.isEmpty());
            pages++;
        }
        assertThat(pages).isGreaterThan(1);
        assertThat(all).contains("Mostly onto paper", "KF103", "# Printing room handbook");
        assertThat(get("/llms-full-" + (pages + 1) + ".txt").statusCode()).isEqualTo(404);
        assertThat(get("/llms-full-0.txt").statusCode()).isEqualTo(404);
    }

    @Test
    void agentsFindASkillThatNamesThisSite() throws Exception {
        JsonNode skill = JsonMapper.shared()
            .readTree(get("/.well-known/agent-skills/index.json").body())
            .path("skills")
            .path(0);
        String text = get(URI.create(skill.path("url").asString()).getPath()).body();
        assertThat(text).startsWith("---\nname: keyfound\ndescription: " + skill.path("description").asString() + "\n")
            .contains(at("/llms.txt"))
            .doesNotContain("answers.example.org");
        assertThat(skill.path("digest").asString()).isEqualTo("sha256:" + HexFormat.of()
            .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8))));
        assertThat(skill.path("description").asString()).hasSizeLessThan(1024);
        assertThat(get("/llms.txt").body()).contains("(" + skill.path("url").asString() + ")");
    }

    @Test
    void whileSomebodyTypesEntriesAreOffered() {
        String offers = get("/search/suggestions?q=paper").body();
        assertThat(offers).contains("role=\"option\"", "data-href=\"/q/paper-jam\"").doesNotContain("<html");
        assertThat(get("/search/suggestions").statusCode()).isEqualTo(200);
    }

    @Test
    void filesBesideTheEntriesAreSentAndNothingOfThemRuns() {
        HttpResponse<String> picture = get("/files/handbook/rollers.svg");
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/svg+xml");
        assertThat(picture.headers().allValues("Content-Security-Policy")).singleElement()
            .asString()
            .startsWith("sandbox;");
        assertThat(get("/files/handbook/jam.log").headers().firstValue("Content-Type").orElseThrow())
            .startsWith("text/plain");
        HttpResponse<String> page = get("/files/handbook/driver.html");
        assertThat(page.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(page.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment;");
        assertThat(get("/files/handbook/no-such.png", BROWSER).statusCode()).isEqualTo(404);
        assertThat(get("/files/handbook/..%2F..%2Fpom.xml", BROWSER).statusCode()).isBetween(400, 404);
    }

    @Test
    void aPageThatShowsALongTextIsSmallAndSaysWhatItShows() {
        for (String piece : List.of("{\"a\":{\"b\":", "error: \"", "<", "ERROR: \"a\" & <b>\n")) {
            String text = piece.repeat(256 * 1024 / piece.length());
            HttpResponse<String> page = form("/search?lang=en", "q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("The box shows 32 KiB of it, from line 1 on");
            assertThat(page.body().length()).as(piece).isLessThan(300 * 1024);
        }
    }

    private HttpResponse<String> form(String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(at(path))).POST(BodyPublishers.ofString(body)), "Content-Type",
                "application/x-www-form-urlencoded", "Accept", "text/html");
    }

    private static JsonNode facts(String page) {
        Matcher matcher = Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>").matcher(page);
        assertThat(matcher.find()).isTrue();
        return new JsonMapper().readTree(matcher.group(1));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

}
