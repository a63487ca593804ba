package keyfound.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import keyfound.web.ServedSite;

import static org.assertj.core.api.Assertions.assertThat;

/// The desk over real connections, in the server that the pages' tests share.
class DeskTest extends ServedSite {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final String USER = "maintainer";

    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Test
    void nobodyPassesWithoutALogin() throws Exception {
        for (String path : List.of("/desk", "/desk/", "/desk/problems", "/desk/publications", "/desk/drop",
                "/desk/ledger", "/desk/ledger.tsv", "/desk/nowhere")) {
            HttpResponse<String> answer = visit(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location")).as(path)
                .hasValueSatisfying(to -> assertThat(to).endsWith("/desk/login"));
        }
        String token = token("/desk/login");
        for (String path : List.of("/desk/reload", "/desk/look", "/desk/drop", "/desk/ledger")) {
            assertThat(submit(path, "_csrf", token, "after", "0").headers().firstValue("Location")).as(path)
                .hasValueSatisfying(to -> assertThat(to).endsWith("/desk/login"));
        }
    }

    @Test
    void aMaintainerLogsInAndOut() throws Exception {
        assertThat(logIn(DESK_PASSWORD).headers().firstValue("Location"))
            .hasValueSatisfying(to -> assertThat(to).endsWith("/desk"));
        assertThat(visit("/desk").body()).contains("What is served");
        submit("/desk/logout", "_csrf", token("/desk"));
        assertThat(visit("/desk").statusCode()).isEqualTo(302);
    }

    @Test
    void theSessionIsForTheDeskAloneAndHiddenFromScripts() throws Exception {
        assertThat(visit("/desk/login").headers().allValues("Set-Cookie")).as("no session before the login")
            .noneMatch(cookie -> cookie.startsWith("keyfound-desk="));
        assertThat(logIn(DESK_PASSWORD).headers().allValues("Set-Cookie"))
            .filteredOn(cookie -> cookie.startsWith("keyfound-desk="))
            .hasSize(1)
            .allSatisfy(cookie -> assertThat(cookie).contains("Path=/desk", "HttpOnly", "SameSite=Strict"));
        assertThat(get("/").headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void aFormOfAnotherSiteIsRefused() throws Exception {
        logIn(DESK_PASSWORD);
        assertThat(submit("/desk/reload").statusCode()).isEqualTo(403);
        assertThat(submit("/desk/reload", "_csrf", "made-up").statusCode()).isEqualTo(403);
        assertThat(submit("/desk/reload", "_csrf", token("/desk")).statusCode()).isEqualTo(302);
    }

    @Test
    void theOtherFacesAskForNoToken() {
        assertThat(send(post("/search", "q=os+error+24").header("Content-Type", "application/x-www-form-urlencoded"))
            .statusCode()).isNotIn(401, 403);
        assertThat(send(post("/", "os error 24")).statusCode()).isEqualTo(200);
        assertThat(send(post("/api/v1/search", "os error 24").header("Content-Type", "text/plain")).statusCode())
            .isEqualTo(200);
    }

    @Test
    void theProblemsAreListedAndNarrowed() throws Exception {
        logIn(DESK_PASSWORD);
        String place = "handbook/printing.md:70";
        assertThat(visit("/desk/problems").body()).contains("KF125", place);
        assertThat(visit("/desk/problems?code=KF125&file=printing").body()).contains(place);
        assertThat(visit("/desk/problems?code=KF125&file=zh.md").body()).doesNotContain(place);
        assertThat(visit("/desk/problems?severity=error").body()).doesNotContain(place);
    }

    @Test
    void problemsAreGroupedByCodeWithItsSentenceOrByFileAndCountedAlikeEverywhere() throws Exception {
        logIn(DESK_PASSWORD);
        String byCode = visit("/desk/problems").body();
        assertThat(byCode).containsPattern("KF125</a>\\s*<span lang=\"en\">[a-z]").contains("by=file");
        assertThat(visit("/desk/problems?by=file").body())
            .contains("<code translate=\"no\">handbook/printing.md</code>");
        Matcher totals = Pattern.compile("role=\"status\">(\\d+) of (\\d+)<").matcher(byCode);
        assertThat(totals.find()).isTrue();
        assertThat(totals.group(1)).isEqualTo(totals.group(2));
        Matcher chips = Pattern
            .compile("severity=\\w+&amp;code=&amp;file=&amp;by=code\"><span>\\w+</span> <b>(\\d+)</b>")
            .matcher(byCode);
        assertThat(chips.results().mapToInt(chip -> Integer.parseInt(chip.group(1))).sum())
            .isEqualTo(Integer.parseInt(totals.group(1)));
    }

    @Test
    void whatDidNotHelpIsShown() throws Exception {
        send(post("/q/ink/outcomes", "outcome=failed").header("Content-Type", "application/x-www-form-urlencoded"));
        logIn(DESK_PASSWORD);
        assertThat(visit("/desk").body()).contains("Answers that did not help", "href=\"/q/ink\"");
    }

    @Test
    void theLedgerGoesOutAndComesBackIn() throws Exception {
        logIn(DESK_PASSWORD);
        String ledger = visit("/desk/ledger.tsv").body();
        assertThat(ledger).startsWith("# keyfound ledger 3").contains("entry\tpaper-jam\tserved");
        String more = ledger.lines().filter(line -> line.startsWith("entry\tpaper-jam\t")).findFirst().orElseThrow();
        String old = more.replace("entry\tpaper-jam\tserved\t\t", "entry\tjammed-paper\tmoved\tpaper-jam\t");
        assertThat(upload(old + "\n").body()).contains("1 address was added");
        assertThat(get("/q/jammed-paper").headers().firstValue("Location"))
            .hasValueSatisfying(to -> assertThat(to).endsWith("/q/paper-jam"));
        HttpResponse<String> refused = upload("no ledger");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("line 1 of the ledger");
    }

    @Test
    void aCallOfAHostingServiceThatNobodyExpectsIsNotFound() {
        assertThat(send(post("/hooks/git", "{}")).statusCode()).isEqualTo(404);
    }

    @Test
    void whatNobodyKnowsIsDecidedAndTakenBack() throws Exception {
        send(post("/", "frobnitz: sprocket 8 sheared off (code FZ-808)"), "Content-Type", "text/plain");
        logIn(DESK_PASSWORD);
        Pattern link = Pattern.compile("/desk/gaps/([0-9a-f]{32})\"><code translate=\"no\">frobnitz");
        Awaitility.await()
            .atMost(Duration.ofSeconds(20))
            .untilAsserted(() -> assertThat(visit("/desk/gaps").body()).containsPattern(link));
        Matcher found = link.matcher(visit("/desk/gaps").body());
        assertThat(found.find()).isTrue();
        String gap = "/desk/gaps/" + found.group(1);
        assertThat(visit(gap).body()).contains("sprocket", "What comes nearest", "Write the answer");
        String token = token(gap);
        assertThat(submit(gap, "_csrf", token, "decision", "covered", "text", "no-such-entry").body()).contains("KF241",
                "there is no entry");
        assertThat(submit(gap, "_csrf", token, "decision", "same", "text", found.group(1)).body())
            .contains("with itself");
        assertThat(submit(gap, "_csrf", token, "decision", "mute", "text", "a drill").headers().firstValue("Location"))
            .hasValueSatisfying(to -> assertThat(to).contains("undo=" + found.group(1)));
        assertThat(visit("/desk/gaps?state=muted").body()).contains("a drill", "frobnitz");
        submit(gap, "_csrf", token, "decision", "open");
        submit(gap, "_csrf", token, "decision", "covered", "text", "paper-jam");
        assertThat(visit("/desk/gaps?state=answered").body()).contains("frobnitz", "/q/paper-jam");
        assertThat(visit("/desk/figures").body()).contains("/desk/figures/answered.csv");
        assertThat(visit("/desk/figures/answered.csv").body())
            .startsWith("\"error\",\"times\",\"first seen\",\"answered\",\"days\",\"id\"\r\n")
            .contains("frobnitz", "\"0.0\",\"paper-jam\"");
        assertThat(visit("/desk/gaps/00000000000000000000000000000000").statusCode()).isEqualTo(404);
        assertThat(submit(gap, "_csrf", token, "decision", "burn").statusCode()).isEqualTo(404);
    }

    @Test
    void theFiguresAreThereAsPagesAndAsFilesWithoutFormulas() throws Exception {
        send(post("/", "=cmd|' /C calc'!A0: snarfle crashed (code SN-12)"), "Content-Type", "text/plain");
        send(post("/", "snarfle crashed twice (code SN-12)"), "Content-Type", "text/plain");
        logIn(DESK_PASSWORD);
        Awaitility.await()
            .atMost(Duration.ofSeconds(20))
            .untilAsserted(() -> assertThat(visit("/desk/figures").body()).contains("SN-12", "Searches a day", "<rect",
                    "shell"));
        assertThat(visit("/desk/answers").body()).contains("Never found first", "/desk/write?entry=");
        assertThat(visit("/desk/figures/errors.csv").body()).startsWith("\"error\",\"times\",\"known\"\r\n")
            .contains("SN-12")
            .doesNotContain("\"=");
        assertThat(visit("/desk/figures/days.csv").body().lines()).hasSize(31);
        assertThat(visit("/desk/figures/surfaces.csv").body()).contains("\"shell\"");
        assertThat(visit("/desk/answers.csv").headers().firstValue("Content-Disposition"))
            .hasValueSatisfying(as -> assertThat(as).contains("keyfound-answers.csv"));
    }

    @Test
    void aTextIsTriedSavedAndNeverWrittenOverAnother() throws Exception {
        logIn(DESK_PASSWORD);
        String token = token("/desk/write?path=handbook/written.md");
        String text = "# Written\r\n\r\n## Q: Why does the lamp say `LAMP-31 dim`? {#lamp-dim}\r\n\r\nClean it.\r\n";
        assertThat(submit("/desk/write/try", "_csrf", token, "path", "handbook/written.md", "text", text).body())
            .contains("/q/lamp-dim", "Clean it.")
            .doesNotContain("<html");
        assertThat(submit("/desk/write/try", "_csrf", token, "path", "x.md", "text", "# X\n\n## Q: Why?\n").body())
            .contains("KF103");
        assertThat(submit("/desk/write", "_csrf", token, "path", "handbook/written.md", "text", text, "then", "save")
            .statusCode()).isEqualTo(302);
        Awaitility.await()
            .atMost(Duration.ofSeconds(20))
            .untilAsserted(() -> assertThat(get("/q/lamp-dim").body()).contains("Clean it."));
        HttpResponse<String> late = submit("/desk/write", "_csrf", token, "path", "handbook/written.md", "text",
                text + "More.\r\n", "then", "save");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("KF242", "changed meanwhile", "More.");
        HttpResponse<String> out = submit("/desk/write", "_csrf", token, "path", "../out.md", "text", text, "then",
                "save");
        assertThat(out.statusCode()).isEqualTo(400);
        assertThat(out.body()).contains("KF242", "no path of a Markdown file", "Clean it.");
    }

    /// Percent-encoding makes three bytes of each byte of Chinese.
    @Test
    void aFullFileOfChineseTextIsTakenInEitherForm() throws Exception {
        logIn(DESK_PASSWORD);
        String token = token("/desk/write?path=handbook/full.md");
        String text = "# 满\r\n\r\n## Q: 出现 `FULL-1 满` 怎么办？\r\n\r\n" + ("字".repeat(60) + "\r\n").repeat(5600);
        assertThat(text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8).length).isBetween(1_000_000, 1 << 20);
        assertThat(submit("/desk/write/try", "_csrf", token, "path", "handbook/full.md", "text", text).body())
            .contains("FULL-1");
        HttpResponse<String> parts = multipart("/desk/write/try", token, "handbook/full.md", text, "", new byte[0]);
        assertThat(parts.statusCode()).isEqualTo(200);
        assertThat(parts.body()).contains("FULL-1");
    }

    @Test
    void aPictureIsAddedBesideTheTextAndNoScript() throws Exception {
        logIn(DESK_PASSWORD);
        String token = token("/desk/write?path=handbook/drawn.md");
        byte[] png = "\u0089PNG\r\n\u001A\n".getBytes(StandardCharsets.ISO_8859_1);
        HttpResponse<String> added = multipart("/desk/write/picture", token, "handbook/drawn.md", "", "My Jam.png",
                png);
        assertThat(added.body()).contains("![my jam](my-jam.png)");
        assertThat(visit("/desk/write/picture?path=handbook/my-jam.png").headers().firstValue("Content-Type"))
            .hasValue("image/png");
        HttpResponse<String> refused = multipart("/desk/write/picture", token, "handbook/drawn.md", "", "a.svg",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("KF242", "no picture that is taken");
        assertThat(multipart("/desk/write/picture", "wrong", "handbook/drawn.md", "", "b.png", png).statusCode())
            .isEqualTo(403);
        assertThat(visit("/desk/write/picture?path=../secret.png").statusCode()).isEqualTo(404);
        assertThat(multipart("/desk/write/picture", token, "../out.md", "", "c.png", png).statusCode()).isEqualTo(400);
    }

    @Test
    void theTwinOfAnEntryStandsBesideIt() throws Exception {
        logIn(DESK_PASSWORD);
        assertThat(visit("/desk/write?entry=kf205").body()).contains("keyfound/operation.zh.md", "{#kf205-zh}")
            .doesNotContain("{#kf206-zh}");
        assertThat(visit("/desk/write?path=keyfound/operation.zh.md").body()).contains("keyfound/operation.en.md",
                "{#kf206}");
    }

    private HttpResponse<String> multipart(String path, String token, String file, String text, String name,
            byte[] picture) throws IOException, InterruptedException {
        String mark = "a-mark-that-stands-nowhere-else";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> field : Map.of("_csrf", token, "path", file, "text", text).entrySet()) {
            body.writeBytes(("--" + mark + "\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n\r\n"
                    + field.getValue() + "\r\n")
                .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + mark + "\r\nContent-Disposition: form-data; name=\"picture\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(picture);
        body.writeBytes(("\r\n--" + mark + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return this.browser.send(HttpRequest.newBuilder(URI.create(at(path)))
            .header("Content-Type", "multipart/form-data; boundary=" + mark)
            .POST(BodyPublishers.ofByteArray(body.toByteArray()))
            .build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> logIn(String password) throws IOException, InterruptedException {
        return submit("/desk/login", "_csrf", token("/desk/login"), "user", USER, "password", password);
    }

    private String token(String path) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(visit(path).body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private HttpResponse<String> visit(String path) throws IOException, InterruptedException {
        return this.browser.send(HttpRequest.newBuilder(URI.create(at(path))).build(), BodyHandlers.ofString());
    }

    /// @param fields name and value by turns
    private HttpResponse<String> submit(String path, String... fields) throws IOException, InterruptedException {
        StringBuilder form = new StringBuilder();
        for (int at = 0; at < fields.length; at += 2) {
            form.append(fields[at]).append('=').append(URLEncoder.encode(fields[at + 1], StandardCharsets.UTF_8));
            form.append('&');
        }
        return this.browser.send(
                post(path, form.toString()).header("Content-Type", "application/x-www-form-urlencoded").build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> upload(String ledger) throws IOException, InterruptedException {
        String part = "--part\r\nContent-Disposition: form-data; name=\"";
        String body = part + "_csrf\"\r\n\r\n" + token("/desk/ledger") + "\r\n" + part
                + "file\"; filename=\"ledger.tsv\"\r\nContent-Type: text/plain\r\n\r\n" + ledger + "\r\n--part--\r\n";
        return this.browser.send(
                post("/desk/ledger", body).header("Content-Type", "multipart/form-data; boundary=part").build(),
                BodyHandlers.ofString());
    }

}
