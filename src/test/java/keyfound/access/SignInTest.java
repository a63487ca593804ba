package keyfound.access;

import java.net.http.HttpResponse;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// Sign-in by a shared password, and by a proxy.
class SignInTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    @TempDir
    private Path folder;

    @Test
    void whoKnowsThePasswordReadsAndStaysSignedInUntilHeLeaves() {
        write();
        try (AccessSite site = AccessSite.start(this.folder, "--keyfound.access.password=open sesame")) {
            HttpResponse<String> sent = site.get("/q/lamp?a=b", "Accept", "text/html");
            assertThat(sent.statusCode()).isEqualTo(302);
            assertThat(sent.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in?back=%2Fq%2Flamp%3Fa%3Db"));
            assertThat(site.get("/sign-in?back=%2Fq%2Flamp", "Accept", "text/html").body())
                .contains("name=\"password\"", "value=\"/q/lamp\"");
            assertThat(site.post("/sign-in", "password=wrong", "Content-Type", FORM).statusCode()).isEqualTo(401);

            HttpResponse<String> in = site.post("/sign-in", "password=open+sesame&back=%2Fq%2Flamp", "Content-Type",
                    FORM);
            assertThat(in.statusCode()).isEqualTo(303);
            assertThat(in.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/q/lamp"));
            String set = in.headers().firstValue("Set-Cookie").orElseThrow();
            assertThat(set).contains("HttpOnly", "SameSite=Lax", "Path=/;");
            String cookie = set.substring(0, set.indexOf(';'));
            assertThat(site.get("/q/lamp", "Cookie", cookie, "Accept", "text/html").body()).contains("bulb",
                    "Sign out");
            assertThat(site.get("/q/lamp", "Cookie", changed(cookie), "Accept", "text/html").statusCode())
                .isEqualTo(302);
            assertThat(site.post("/sign-out", "", "Cookie", cookie).headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(gone -> assertThat(gone).contains("keyfound-reader=;", "Max-Age=0"));
        }
    }

    @Test
    void nobodyReadsAnythingWhoDidNotSignIn() {
        write();
        try (AccessSite site = AccessSite.start(this.folder, "--keyfound.access.password=open sesame")) {
            for (String path : new String[] { "/", "/q/lamp", "/q/lamp.md", "/c/open-lamp", "/search?q=lamp", "/browse",
                    "/tags", "/collections", "/picture/lamp.png", "/picture.png", "/feed.atom", "/sitemap.xml",
                    "/llms.txt", "/llms-full.txt", "/api/v1/entries", "/api/v1/search?q=lamp", "/v3/api-docs",
                    "/opensearch.xml", "/nowhere", "/error", "//", "/q/lamp/", "/desk/../q/lamp", "/assets/../q/lamp",
                    "/actuator/health" }) {
                for (String accept : new String[] { "text/html", "*/*" }) {
                    HttpResponse<String> answer = site.get(path, "Accept", accept);
                    assertThat(answer.statusCode()).as(path)
                        .isIn(path.startsWith("/actuator") ? new Object[] { 200, 406 }
                                : new Object[] { 302, 400, 401, 404 });
                    assertThat(answer.body()).as(path).doesNotContain("bulb", "lamp dark", "\"entries\"");
                }
            }
            assertThat(site.post("/", "lamp", "Content-Type", "text/plain").statusCode()).isEqualTo(401);
            assertThat(site.get("/robots.txt").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aSignedInBrowserIsNeverSentOffTheSite() {
        write();
        try (AccessSite site = AccessSite.start(this.folder, "--keyfound.access.password=open sesame")) {
            for (String back : new String[] { "//evil.example", "https://evil.example/", "/%5Cevil.example", "x" }) {
                assertThat(site.post("/sign-in", "password=open+sesame&back=" + back, "Content-Type", FORM)
                    .headers()
                    .firstValue("Location")
                    .orElseThrow()).as(back).doesNotContain("evil").endsWith("/");
            }
        }
    }

    @Test
    void aProxyIsBelievedAtItsOwnAddressOnly() {
        write();
        AccessSite.write(this.folder, "hidden/safe.md",
                "## Q: Where is the safe? {#safe}\n\n**A**: In the hall, low.\n");
        String[] rules = { "--keyfound.access.collections=hidden/**: guards", "--keyfound.access.maintainers=keepers",
                "--server.forward-headers-strategy=native" };
        try (AccessSite site = AccessSite.start(this.folder, "--keyfound.access.proxy.addresses=127.0.0.0/8,::1",
                rules[0], rules[1], rules[2])) {
            assertThat(site.get("/q/lamp", "Accept", "text/html").statusCode()).isEqualTo(401);
            assertThat(site.get("/q/lamp", "X-Forwarded-User", "ann").statusCode()).isEqualTo(200);
            assertThat(site.get("/q/safe", "X-Forwarded-User", "ann").statusCode()).isEqualTo(404);
            assertThat(site
                .get("/q/safe", "X-Forwarded-User", "ann", "X-Forwarded-Groups", "cooks, guards", "X-Forwarded-For",
                        "203.0.113.9")
                .statusCode()).isEqualTo(200);
            assertThat(site.get("/desk", "X-Forwarded-User", "ann", "X-Forwarded-Groups", "keepers").body())
                .contains("What is served");
            assertThat(site.get("/desk", "X-Forwarded-User", "ann").statusCode()).isEqualTo(403);
        }
        try (AccessSite site = AccessSite.start(this.folder, "--keyfound.access.proxy.addresses=10.1.2.3", rules[0],
                rules[1], rules[2])) {
            assertThat(site.get("/q/lamp", "X-Forwarded-User", "ann", "X-Forwarded-For", "10.1.2.3").statusCode())
                .as("somebody who only claims to be the proxy")
                .isEqualTo(401);
        }
    }

    private void write() {
        AccessSite.write(this.folder, "open/lamp.md",
                "## Q: Why is the lamp dark? {#lamp}\n\n**A**: The bulb is broken, as bulbs are.\n");
    }

    /// Signed in for an hour longer, say.
    private static String changed(String cookie) {
        int at = cookie.indexOf('=') + 3;
        return cookie.substring(0, at) + ((cookie.charAt(at) == 'A') ? 'B' : 'A') + cookie.substring(at + 1);
    }

}
