package keyfound.access;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// Readers sign in at an identity provider that runs beside the server.
class OidcTest {

    private static final String OPEN = "## Q: Why is the lamp dark? {#lamp}\n\n**A**: The bulb is broken, as bulbs are.\n";

    private static final String HIDDEN = "## Q: Where is the safe? {#safe}\n\n**A**: Behind the picture in the hall.\n";

    @TempDir
    private static Path folder;

    private static StubProvider provider;

    private static AccessSite site;

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);

    private final HttpClient browser = HttpClient.newBuilder()
        .cookieHandler(this.cookies)
        .followRedirects(HttpClient.Redirect.ALWAYS)
        .build();

    @BeforeAll
    static void start() {
        provider = new StubProvider();
        AccessSite.write(folder, "open/lamp.md", OPEN);
        AccessSite.write(folder, "hidden/safe.md", HIDDEN);
        site = AccessSite.start(folder, "--keyfound.access.oidc.issuer=" + provider.issuer(),
                "--keyfound.access.oidc.client-id=" + StubProvider.CLIENT,
                "--keyfound.access.oidc.client-secret=" + StubProvider.SECRET,
                "--keyfound.access.oidc.groups-claim=realm_access.roles",
                "--keyfound.access.collections=hidden/**: guards", "--keyfound.access.maintainers=keepers");
    }

    @AfterAll
    static void stop() {
        site.close();
        provider.close();
    }

    @Test
    void aReaderIsSentToTheProviderAndComesBackToThePage() throws Exception {
        provider.knows(Map.of("preferred_username", "ann", "realm_access", Map.of("roles", List.of("guards"))));
        HttpResponse<String> page = visit("/q/safe?x=1");
        assertThat(page.uri().toString()).endsWith("/q/safe?x=1");
        assertThat(page.body()).contains("Behind the picture", "Sign out");
        assertThat(visit("/q/lamp").body()).contains("bulb");
    }

    @Test
    void aReaderOfAnotherGroupSeesTheRestOnlyAndNotTheDesk() throws Exception {
        provider.knows(Map.of("name", "Bob", "realm_access", Map.of("roles", List.of("cooks"))));
        assertThat(visit("/q/lamp").statusCode()).isEqualTo(200);
        assertThat(visit("/q/safe").statusCode()).isEqualTo(404);
        assertThat(visit("/search?q=picture+in+the+hall").body()).doesNotContain("Where is the safe");
        assertThat(visit("/desk").statusCode()).isEqualTo(403);
    }

    @Test
    void aMaintainerEntersTheDeskAndSeesEverything() throws Exception {
        provider.knows(Map.of("email", "eve@example.org", "realm_access", Map.of("roles", List.of("keepers"))));
        assertThat(visit("/desk").body()).contains("What is served", "/desk/logout");
        assertThat(visit("/q/safe").statusCode()).isEqualTo(200);
    }

    @Test
    void anAnswerThatWasNotAskedForSignsNobodyIn() throws Exception {
        provider.knows(Map.of("name", "Mallory"));
        assertThat(visit("/sign-in/done?code=code-0&state=x").statusCode()).isEqualTo(503);
        HttpResponse<Void> begun = HttpClient.newBuilder()
            .cookieHandler(this.cookies)
            .build()
            .send(HttpRequest.newBuilder(URI.create(site.at("/sign-in"))).build(), BodyHandlers.discarding());
        assertThat(begun.headers().firstValue("Location").orElseThrow()).contains("code_challenge=", "nonce=",
                "state=");
        assertThat(visit("/sign-in/done?code=code-0&state=x").statusCode()).isEqualTo(503);
        assertThat(names()).doesNotContain("keyfound-reader");
    }

    @Test
    void aTokenForAnotherProgramSignsNobodyIn() throws Exception {
        provider.knows(Map.of("name", "Mallory"));
        provider.issuesTokensFor("another");
        assertThat(visit("/").statusCode()).isEqualTo(503);
        assertThat(names()).doesNotContain("keyfound-reader");
    }

    @Test
    void aProgramIsToldInsteadOfSentAway() {
        assertThat(site.get("/api/v1/entries").statusCode()).isEqualTo(401);
        assertThat(site.get("/api/v1/entries").body()).contains("/q/kf230");
        assertThat(site.get("/api/v1/entries").headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(site.get("/", "Accept", "text/html").statusCode()).isEqualTo(302);
    }

    private List<String> names() {
        return this.cookies.getCookieStore()
            .getCookies()
            .stream()
            .filter(cookie -> !cookie.getValue().isEmpty())
            .map(HttpCookie::getName)
            .toList();
    }

    private HttpResponse<String> visit(String path) throws IOException, InterruptedException {
        return this.browser.send(
                HttpRequest.newBuilder(URI.create(site.at(path))).header("Accept", "text/html").build(),
                BodyHandlers.ofString());
    }

}
