package keyfound;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.util.HtmlUtils;

import keyfound.cli.Commands;
import keyfound.permalink.Ledger;
import keyfound.permalink.TextVersion;
import keyfound.permalink.address.Address;
import keyfound.text.sketch.Sketch;

import static org.assertj.core.api.Assertions.assertThat;

/// The server under a path of a host that it shares with others.
class UnderAPathTest {

    /// Enough to meet every kind of page; the rest are entries alike.
    private static final int MOST_ADDRESSES = 400;

    private static final Pattern HTML_LINK = Pattern.compile("\\s(?:href|src)=\"([^\"]+)\"");

    private static final Pattern MANIFEST_LINK = Pattern.compile("\"(?:src|start_url)\":\"([^\"]+)\"");

    @TempDir
    private static Path folder;

    private static ConfigurableApplicationContext server;

    private static HttpClient client;

    private static String host;

    @BeforeAll
    static void start() {
        server = new SpringApplication(Keyfound.class).run("--server.port=0", "--server.servlet.context-path=/faq",
                "--server.forward-headers-strategy=native", "--keyfound.desk.password=correct horse",
                "--keyfound.web.allowed-hosts=www.example.org", "--keyfound.content.watch=off",
                "--keyfound.data.dir=" + folder);
        client = HttpClient.newHttpClient();
        host = "http://localhost:" + server.getEnvironment().getRequiredProperty("local.server.port");
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    @Test
    void pastesProblemsAndPagesKnowThePath() throws Exception {
        assertThat(send(form("/faq/?lang=en", "a=b&c=Too many open files (os error 24)")).body())
            .startsWith("Known here.")
            .contains("a=b&c=");
        assertThat(get("/faq/api/v1/nothing").body()).contains("\"detail\":", "\"instance\":\"/faq/api/v1/nothing\"");
        assertThat(send(to(host + "/faq/browse").header("Accept", "text/html")).body())
            .containsPattern("href=\"/faq/browse\"[^>]* aria-current=\"page\"");
    }

    @Test
    void noLinkIsDeadOrLeavesThePath() throws Exception {
        Set<String> seen = new LinkedHashSet<>(List.of("/faq/", "/faq/robots.txt", "/faq/llms.txt", "/faq/desk",
                "/faq/actuator/info", "/faq/q/load-state-key-not-found", "/faq/search?q=os+error+24",
                "/faq/site.webmanifest", "/faq/sitemap.xml"));
        Deque<String> waiting = new ArrayDeque<>(seen);
        List<String> wrong = new ArrayList<>();
        while (!waiting.isEmpty()) {
            String page = waiting.poll();
            HttpResponse<String> answer = follow(page);
            if (answer.statusCode() != 200) {
                wrong.add(page + " answers " + answer.statusCode());
            }
            for (String link : links(page, answer)) {
                if (!link.matches("/faq(/.*)?")) {
                    wrong.add(page + " leads to " + link);
                }
                else if (seen.size() < MOST_ADDRESSES && seen.add(link)) {
                    waiting.add(link);
                }
            }
        }
        assertThat(seen)
            .contains("/faq/icon.svg", "/faq/icon.png", "/faq/tags", "/faq/feed.atom", "/faq/opensearch.xml")
            .anyMatch(address -> address.startsWith("/faq/assets/theme"));
        assertThat(wrong).isEmpty();
    }

    @Test
    void robotsAreToldThePath() throws Exception {
        assertThat(get("/faq/robots.txt").body()).contains("Disallow: /faq/search/suggestions\n",
                "Disallow: /faq/api/\n", "Disallow: /faq/desk\n", "Sitemap: " + host + "/faq/sitemap.xml\n");
    }

    @Test
    void choicesStayUnderThePath() throws Exception {
        HttpResponse<String> chosen = send(form("/faq/preferences", "lang=zh&theme=dark&back=/faq/tags"));
        assertThat(chosen.headers().firstValue("Location")).hasValue("/faq/tags");
        assertThat(chosen.headers().allValues("Set-Cookie")).hasSize(2)
            .allMatch(cookie -> cookie.contains("; Path=/faq/;"));
        for (String elsewhere : List.of("", "&back=/other", "&back=/faqs", "&back=//evil.example", "&back=/%7B")) {
            assertThat(send(form("/faq/preferences", "lang=zh" + elsewhere)).headers().firstValue("Location"))
                .as(elsewhere)
                .hasValue("/faq/");
        }
        assertThat(get("/faq/").body()).contains("data-root=\"/faq/\"");
        assertThat(get("/faq/q/load-state-key-not-found-en").body())
            .contains("name=\"twin\" value=\"/faq/q/load-state-key-not-found\"");
    }

    @Test
    void absoluteLinksHaveTheProxysHostPortAndThePathAndRedirectsThePath() throws Exception {
        HttpRequest.Builder page = proxied("/faq/q/kf201");
        assertThat(send(page).body())
            .contains("<link rel=\"canonical\" href=\"https://www.example.org:8443/faq/q/kf201\"")
            .doesNotContain("localhost:");
        assertThat(send(proxied("/faq/desk")).headers().firstValue("Location").orElseThrow())
            .isEqualTo("/faq/desk/login");
    }

    @Test
    void anOldAddressLeadsBelowThePath() throws Exception {
        server.getBean(Ledger.class)
            .record(new Ledger.Served(List.of(new Address("kf201", "problems.en.md", 0, "Why does it not start?",
                    Sketch.EMPTY, List.of("not-started"))), Set.of()), new Ledger.Served(List.of(), Set.of()),
                    TextVersion.UNKNOWN);
        for (String page : List.of("/faq/q/", "/faq/api/v1/entries/")) {
            HttpResponse<String> moved = get(page + "not-started");
            assertThat(moved.statusCode()).isEqualTo(301);
            assertThat(moved.headers().firstValue("Location")).as(page).hasValue(page + "kf201");
            assertThat(get(page + "kf201").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void theHealthCommandAsksBelowThePath() {
        for (String url : List.of(host + "/faq", host + "/faq/")) {
            assertThat(Commands.run("health", "--url", url)).as(url).isZero();
        }
        assertThat(Commands.run("health", "--url", host)).isEqualTo(1);
    }

    @Test
    void theHealthCheckOfTheImageAsksBelowThePath() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "the health check needs bash");
        assertThat(healthCheck("/faq")).isZero();
        assertThat(healthCheck("/faq/")).isZero();
        assertThat(healthCheck("")).isEqualTo(1);
    }

    private static int healthCheck(String path) throws Exception {
        ProcessBuilder check = new ProcessBuilder("packaging/container/healthcheck").redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        check.environment().put("SERVER_PORT", String.valueOf(URI.create(host).getPort()));
        check.environment().put("SERVER_SERVLET_CONTEXT_PATH", path);
        return check.start().waitFor();
    }

    /// What an answer links to on this host, as paths with queries.
    private static Set<String> links(String page, HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        Set<String> links = new LinkedHashSet<>();
        if (type.startsWith("text/html")) {
            add(HTML_LINK, page, answer.body(), links);
        }
        if (type.startsWith("application/manifest+json")) {
            add(MANIFEST_LINK, page, answer.body(), links);
        }
        if (!type.startsWith("text/javascript")) {
            add(Pattern.compile("(" + Pattern.quote(host) + "/[^\\s\"<>)\\]{}]*)"), page, answer.body(), links);
        }
        return links;
    }

    private static void add(Pattern pattern, String page, String body, Set<String> links) {
        Matcher link = pattern.matcher(body);
        while (link.find()) {
            URI target = URI.create(host + page)
                .resolve(HtmlUtils.htmlUnescape(link.group(1)).replaceFirst("[<>].*", ""));
            if (target.toString().startsWith(host + "/")) {
                links.add(target.toString().substring(host.length()).replaceFirst("#.*", ""));
            }
        }
    }

    /// The answer, or that of the address to which a redirect leads.
    private static HttpResponse<String> follow(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        return (answer.statusCode() / 100 == 3) ? send(
                to(URI.create(host + path).resolve(answer.headers().firstValue("Location").orElseThrow()).toString()))
                : answer;
    }

    private static HttpRequest.Builder proxied(String path) {
        return to(host + path).header("X-Forwarded-Proto", "https")
            .header("X-Forwarded-Host", "www.example.org:8443")
            .header("X-Forwarded-Port", "8443")
            .header("X-Forwarded-For", "203.0.113.1");
    }

    /// As curl posts what it reads: declared as a form.
    private static HttpRequest.Builder form(String path, String body) {
        return to(host + path).header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body));
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return send(to(host + path));
    }

    private static HttpRequest.Builder to(String address) {
        return HttpRequest.newBuilder(URI.create(address));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

}
