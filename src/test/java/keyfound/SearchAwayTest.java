package keyfound;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

import keyfound.opensearch.UnsteadyCluster;
import keyfound.publication.PublishTotals;
import keyfound.publication.Publisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// A whole server whose search cluster goes away while it runs: its connections break
/// off, or it refuses everything.
@ExtendWith(OutputCaptureExtension.class)
class SearchAwayTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @Test
    void whileItIsAwaySearchesSaySoAndItComesBackByItself(CapturedOutput output) throws Exception {
        Path content = Files.createDirectories(this.folder.resolve("content")).resolve("faq.md");
        Files.writeString(content, "## Q: Why is it slow? {#slow}\n\n**A**: Because.\n");
        try (UnsteadyCluster cluster = new UnsteadyCluster(); ConfigurableApplicationContext server = start(cluster)) {
            String port = server.getEnvironment().getProperty("local.server.port", "");
            assertThat(get(port, "/search?q=slow", "text/html").statusCode()).isEqualTo(200);
            cluster.set(UnsteadyCluster.Way.CUT);
            expectRefusals(port);
            cluster.set(UnsteadyCluster.Way.REFUSED);
            expectRefusals(port);
            assertThat(get(port, "/actuator/health/readiness", "*/*").statusCode()).isEqualTo(200);
            assertThat(get(port, "/actuator/health", "*/*").body()).contains("KF254");
            cluster.set(UnsteadyCluster.Way.OPEN);
            assertThat(get(port, "/search?q=slow", "text/html").statusCode()).isEqualTo(200);
            await().atMost(Duration.ofSeconds(15)).until(() -> output.getOut().contains("answers again"));
            assertThat(get(port, "/actuator/health", "*/*").body()).doesNotContain("KF254");
        }
        assertThat(output.getOut().lines().filter(line -> line.contains("/q/kf254"))).as("one line for the outage")
            .hasSize(1);
        assertThat(output.getOut().lines().filter(line -> line.contains("answers again"))).as("one for its end")
            .hasSize(1);
        assertThat(output).doesNotContain("\tat ").doesNotContain("kf213", "kf219");
    }

    @Test
    void aRefusalWhileItRunsIsToldOnceWithItsReason(CapturedOutput output) throws Exception {
        Path content = Files.createDirectories(this.folder.resolve("content")).resolve("faq.md");
        Files.writeString(content, "## Q: Why is it slow? {#slow}\n\n**A**: Because.\n");
        try (UnsteadyCluster cluster = new UnsteadyCluster(); ConfigurableApplicationContext server = start(cluster)) {
            String port = server.getEnvironment().getProperty("local.server.port", "");
            for (UnsteadyCluster.Way way : List.of(UnsteadyCluster.Way.FORBIDDEN, UnsteadyCluster.Way.EMPTY)) {
                cluster.set(way);
                expectRefusals(port);
                cluster.set(UnsteadyCluster.Way.OPEN);
                await().atMost(Duration.ofSeconds(30)).until(() -> !server.getBean(Publisher.class).isSearchAway());
            }
        }
        assertThat(output.getOut().lines().filter(line -> line.contains("/q/kf254"))).hasSize(2);
        assertThat(output).contains(" with 403: no permissions for [indices:data/read/search]")
            .contains("with 404: no such index")
            .doesNotContain("\tat ")
            .doesNotContain("kf213", "kf219");
    }

    @ParameterizedTest
    @CsvSource({ "READ_ONLY, with 403: no permissions for [indices:data/write/bulk]",
            "DISK_FULL, with 429: index blocked by: [TOO_MANY_REQUESTS/12/disk]" })
    void aChangeThatIsRefusedIsToldOnceAndPublishedWhenItIsTaken(UnsteadyCluster.Way way, String reason,
            CapturedOutput output) throws Exception {
        Path content = Files.createDirectories(this.folder.resolve("content")).resolve("faq.md");
        Files.writeString(content, "## Q: Why is it slow? {#slow}\n\n**A**: Because.\n");
        try (UnsteadyCluster cluster = new UnsteadyCluster(); ConfigurableApplicationContext server = start(cluster)) {
            String port = server.getEnvironment().getProperty("local.server.port", "");
            cluster.set(way);
            Files.writeString(content, "## Q: Why is it slow? {#slow}\n\n**A**: Because it is late.\n");
            await().atMost(Duration.ofSeconds(30)).until(() -> output.getOut().contains("/q/kf256"));
            assertThat(get(port, "/actuator/health", "*/*").body()).contains("KF256");
            assertThat(get(port, "/search?q=slow", "text/html").statusCode()).isEqualTo(200);
            long tried = server.getBean(Publisher.class).totals().of(PublishTotals.Kind.FAILED);
            await().atMost(Duration.ofSeconds(60))
                .until(() -> server.getBean(Publisher.class).totals().of(PublishTotals.Kind.FAILED) > tried);
            cluster.set(UnsteadyCluster.Way.OPEN);
            await().atMost(Duration.ofSeconds(60))
                .until(() -> get(port, "/q/slow", "text/html").body().contains("Because it is late"));
            assertThat(get(port, "/actuator/health", "*/*").body()).doesNotContain("KF256");
        }
        assertThat(output.getOut().lines().filter(line -> line.contains("/q/kf256"))).hasSize(1)
            .first()
            .asString()
            .contains(reason);
        assertThat(output).doesNotContain("\tat ").doesNotContain("kf213", "kf219", "kf254");
    }

    private void expectRefusals(String port) throws Exception {
        HttpResponse<String> page = get(port, "/search?q=slow", "text/html");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).contains("5");
        assertThat(page.body()).contains("The search cluster is not responding");
        HttpResponse<String> problem = get(port, "/api/v1/search?q=slow", "application/json");
        assertThat(problem.statusCode()).isEqualTo(503);
        assertThat(problem.headers().firstValue("Retry-After")).contains("5");
        assertThat(problem.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(problem.body()).contains("/q/kf254", "the search cluster does not answer");
        HttpResponse<String> text = get(port, "/search?q=slow", "text/markdown");
        assertThat(text.statusCode()).isEqualTo(503);
        assertThat(text.body()).contains("The search cluster is not responding").doesNotContain("<html");
        assertThat(get(port, "/q/slow", "text/html").statusCode()).isEqualTo(503);
        assertThat(get(port, "/", "text/html").statusCode()).isEqualTo(200);
        assertThat(get(port, "/q/never-served", "text/html").statusCode()).isEqualTo(404);
    }

    private ConfigurableApplicationContext start(UnsteadyCluster cluster) {
        return SpringApplication.run(Keyfound.class, "--server.port=0",
                "--keyfound.content.dir=" + this.folder.resolve("content"),
                "--keyfound.data.dir=" + this.folder.resolve("data"), "--keyfound.search.engine=opensearch",
                "--keyfound.search.opensearch.urls=" + cluster.url(),
                "--keyfound.search.opensearch.prefix=" + cluster.prefix(), "--keyfound.search.opensearch.replicas=0",
                "--management.endpoint.health.show-details=always");
    }

    private HttpResponse<String> get(String port, String path, String accepted)
            throws IOException, InterruptedException {
        return this.client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Accept", accepted)
            .build(), BodyHandlers.ofString());
    }

}
