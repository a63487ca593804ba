package keyfound;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// Two whole servers on one PostgreSQL, and readers who are sent now to one, now to the
/// other.
class SharedLimitsTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final int LIMIT = 40;

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @Test
    void aReaderHasOneLimitAndAWrongPasswordCountsEverywhere() throws Exception {
        RealPostgres postgres = RealPostgres.start();
        String database = postgres.emptyDatabaseUrl();
        try (ConfigurableApplicationContext first = start("first", database);
                ConfigurableApplicationContext second = start("second", database)) {
            assertThat(search(second, "192.0.2.1")).isEqualTo(200);
            for (int i = 0; i < LIMIT; i++) {
                assertThat(search(first, "192.0.2.1")).isEqualTo(200);
            }
            // a single search takes one of the 39 that are left there
            await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> search(second, "192.0.2.1") == 429);
            assertThat(search(second, "192.0.2.2")).as("somebody else").isEqualTo(200);

            for (int i = 0; i < 5; i++) {
                assertThat(logIn((i % 2 == 0) ? first : second, "192.0.2.1")).isEqualTo(401);
            }
            assertThat(logIn(first, "192.0.2.1")).isEqualTo(429);
            assertThat(logIn(second, "192.0.2.2")).isEqualTo(401);

            postgres.close();
            assertThat(answered(first, "192.0.2.3")).as("without the database").isBetween(LIMIT, 2 * LIMIT - 1);
            assertThat(search(second, "192.0.2.3")).isEqualTo(200);
        }
    }

    private ConfigurableApplicationContext start(String server, String database) throws IOException {
        Path content = Files.createDirectories(this.folder.resolve("content"));
        Files.writeString(content.resolve("faq.md"), "## Q: Why is the disk full?\n\nLogs grow on this partition.\n");
        return SpringApplication.run(Keyfound.class, "--server.port=0", "--keyfound.content.dir=" + content,
                "--keyfound.content.watch=off", "--keyfound.data.dir=" + this.folder.resolve(server),
                "--spring.datasource.url=" + database, "--spring.datasource.username=postgres",
                "--keyfound.limits.searches=" + LIMIT, "--keyfound.desk.password=correct horse",
                "--server.forward-headers-strategy=native");
    }

    private int search(ConfigurableApplicationContext server, String reader) throws IOException, InterruptedException {
        return send(request(server, "/api/v1/search?q=disk", reader)).statusCode();
    }

    /// Searches until one is refused. What was taken comes back while that lasts, a
    /// little at a time.
    /// @return how many were answered, at most twice the limit
    private int answered(ConfigurableApplicationContext server, String reader)
            throws IOException, InterruptedException {
        int answered = 0;
        while (answered < 2 * LIMIT) {
            int status = search(server, reader);
            if (status == 429) {
                return answered;
            }
            assertThat(status).isEqualTo(200);
            answered++;
        }
        return answered;
    }

    private int logIn(ConfigurableApplicationContext server, String reader) throws IOException, InterruptedException {
        HttpResponse<String> form = send(request(server, "/desk/login", reader));
        Matcher token = TOKEN.matcher(form.body());
        assertThat(token.find()).isTrue();
        String secret = form.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        return send(request(server, "/desk/login", reader).header("Cookie", secret)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8)
                    + "&user=maintainer&password=wrong")))
            .statusCode();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return this.client.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(ConfigurableApplicationContext server, String path, String reader) {
        return HttpRequest
            .newBuilder(
                    URI.create("http://localhost:" + server.getEnvironment().getProperty("local.server.port") + path))
            .header("X-Forwarded-For", reader);
    }

}
