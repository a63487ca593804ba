package keyfound;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import keyfound.entry.EntryId;
import keyfound.feedback.Outcomes;
import keyfound.publication.Publisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// Two whole servers on one PostgreSQL, each with a copy of the text of its own.
class SharedDatabaseTest {

    private static final Instant BEFORE = Instant.parse("2026-01-01T00:00:00Z");

    private static final String ANSWER = "\n\n**A**: Logs grow without bound on this partition. Rotate them each night, "
            + "remove the oldest archives with the clean command, and restart the writer that still holds them open.\n";

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @Test
    void theyAgreeOnVotesAndAddressesAndNoAddressIsDeadWhileOneLags() throws Exception {
        Path log = this.folder.resolve("postgres.log");
        try (RealPostgres postgres = RealPostgres.start(log)) {
            String database = postgres.emptyDatabaseUrl();
            write("first", "## Q: Why is the disk full?", BEFORE);
            write("second", "## Q: Why is the disk full?", BEFORE);
            try (ConfigurableApplicationContext first = start("first", database);
                    ConfigurableApplicationContext second = start("second", database)) {
                String older = idOf(first);
                vote(first, older);
                await().atMost(Duration.ofSeconds(10))
                    .until(() -> second.getBean(Outcomes.class).of(new EntryId(older)).fixed() == 1);

                write("first", "## Q: What does ENOSPC mean?", BEFORE.plusSeconds(2));
                await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(get(first, "/q/" + older).statusCode()).isEqualTo(301));
                String newer = get(first, "/q/" + older).headers().firstValue("Location").orElseThrow();
                HttpResponse<String> lagging = get(second, URI.create(newer).getPath());
                assertThat(lagging.statusCode()).isEqualTo(302);
                assertThat(lagging.headers().firstValue("Location").orElseThrow()).endsWith("/q/" + older);

                write("second", "## Q: What does ENOSPC mean?", BEFORE.plusSeconds(2));
                await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(
                            () -> assertThat(get(second, URI.create(newer).getPath()).statusCode()).isEqualTo(200));
                assertThat(get(first, "/q/" + older).statusCode()).isEqualTo(301);
                assertThat(get(second, "/q/" + older).statusCode()).isEqualTo(301);
            }
        }
        assertThat(Files.readString(log)).doesNotContain("duplicate key");
    }

    private void write(String server, String question, Instant at) throws IOException {
        Path file = Files.createDirectories(this.folder.resolve(server + "/content")).resolve("faq.md");
        Path fresh = this.folder.resolve(server + "/faq.md");
        Files.writeString(fresh, question + ANSWER);
        Files.setLastModifiedTime(fresh, FileTime.from(at));
        Files.move(fresh, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private ConfigurableApplicationContext start(String server, String database) {
        return SpringApplication.run(Keyfound.class, "--server.port=0", "--keyfound.content.settle=50ms",
                "--keyfound.content.dir=" + this.folder.resolve(server + "/content"),
                "--keyfound.data.dir=" + this.folder.resolve(server + "/data"), "--spring.datasource.url=" + database,
                "--spring.datasource.username=postgres");
    }

    private void vote(ConfigurableApplicationContext server, String entry) throws IOException, InterruptedException {
        HttpResponse<String> taken = send(HttpRequest.newBuilder(address(server, "/q/" + entry + "/outcomes"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("outcome=fixed")));
        assertThat(taken.statusCode()).isEqualTo(303);
    }

    private static String idOf(ConfigurableApplicationContext server) {
        return server.getBean(Publisher.class)
            .read(publication -> publication.catalog().entries().iterator().next().id().value());
    }

    private HttpResponse<String> get(ConfigurableApplicationContext server, String path)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address(server, path)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return this.client.send(request.header("Accept", "text/html,*/*;q=0.1").build(), BodyHandlers.ofString());
    }

    private static URI address(ConfigurableApplicationContext server, String path) {
        return URI.create("http://localhost:" + server.getEnvironment().getProperty("local.server.port") + path);
    }

}
