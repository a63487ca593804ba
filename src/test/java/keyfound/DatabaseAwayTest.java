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
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// A whole server whose database goes away: on a disk that fills up, upon which H2 closes
/// itself, or behind a network.
@ExtendWith(OutputCaptureExtension.class)
class DatabaseAwayTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @AfterEach
    void empty() {
        FullDisk.fill(false);
    }

    @Test
    void whileItIsAwayPagesGoOnAndItComesBackByItself(CapturedOutput output) throws Exception {
        Files.writeString(Files.createDirectories(this.folder.resolve("content")).resolve("faq.md"),
                "## Q: Why is it slow? {#slow}\n\n**A**: Because.\n");
        FullDisk.mount();
        try (ConfigurableApplicationContext server = start()) {
            String port = server.getEnvironment().getProperty("local.server.port", "");
            assertThat(vote(port).statusCode()).isEqualTo(303);
            FullDisk.fill(true);
            assertThat(vote(port).statusCode()).isEqualTo(503);
            for (int times = 0; times < 10; times++) {
                long begin = System.nanoTime();
                HttpResponse<String> refused = vote(port);
                assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
                assertThat(refused.statusCode()).isEqualTo(503);
                assertThat(refused.headers().firstValue("Retry-After")).isPresent();
                assertThat(refused.body()).contains("The database is not responding");
            }
            assertThat(get(port, "/q/slow").statusCode()).isEqualTo(200);
            assertThat(get(port, "/search?q=slow").statusCode()).isEqualTo(200);
            assertThat(get(port, "/actuator/health/readiness").statusCode()).isEqualTo(200);
            FullDisk.fill(false);
            await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(vote(port).statusCode()).isEqualTo(303));
            assertThat(get(port, "/q/never-served").statusCode()).isEqualTo(404);
        }
        assertThat(output.getOut().lines().filter(line -> line.contains("KF220") || line.contains("/q/kf220")))
            .as("one line for the outage")
            .hasSize(1);
        assertThat(output).doesNotContain("\tat ");
    }

    private ConfigurableApplicationContext start() {
        return SpringApplication.run(Keyfound.class, "--server.port=0",
                "--keyfound.content.dir=" + this.folder.resolve("content"),
                "--keyfound.data.dir=" + this.folder.resolve("data"), "--spring.datasource.username=sa",
                "--spring.datasource.url=jdbc:h2:full:" + this.folder.resolve("ledger").toAbsolutePath()
                        + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
    }

    private HttpResponse<String> vote(String port) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/q/slow/outcomes"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("outcome=fixed")));
    }

    private HttpResponse<String> get(String port, String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return this.client.send(request.header("Accept", "text/html,*/*;q=0.1").build(), BodyHandlers.ofString());
    }

}
