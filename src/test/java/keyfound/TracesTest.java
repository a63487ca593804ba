package keyfound;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.observation.ObservationRegistry;
import io.opentelemetry.api.OpenTelemetry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// Traces as a collector receives them: OTLP, protobuf by HTTP. Names and short texts
/// stand in a message as they are.
class TracesTest {

    private static final String CALLER = "0af7651916cd43dd8448eb211c80319c";

    private final List<String> received = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void aSearchIsASpanOfItsRequestAndSaysNothingOfWhatIsSearchedFor() throws Exception {
        HttpServer collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/traces", exchange -> {
            this.received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
        try (ConfigurableApplicationContext server = start("--management.tracing.sampling.probability=1",
                "--management.opentelemetry.tracing.export.schedule-delay=100ms",
                "--management.opentelemetry.tracing.export.otlp.endpoint=http://localhost:"
                        + collector.getAddress().getPort() + "/v1/traces")) {
            for (String path : List.of("/search?q=quokka", "/api/v1/search?q=quokka", "/asked/quokka-4711",
                    "/q/salary-of-quokka", "/c/quokka", "/api/v1/entries/quokka")) {
                send(server, path, Map.of("Accept", "text/html, application/json;q=0.5", "traceparent",
                        "00-" + CALLER + "-b7ad6b7169203331-01"));
            }
            await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(told()).contains("http get /search", "http get /api/v1/search",
                        "http get /asked/{token}", "http get /q/{id}", "surface", "page", "json", "service.name",
                        "keyfound"));
        }
        finally {
            collector.stop(0);
        }
        String trace = new String(HexFormat.of().parseHex(CALLER), StandardCharsets.ISO_8859_1);
        assertThat(told()).doesNotContain("quokka");
        assertThat(told().split(Pattern.quote(trace), -1)).as("six requests and two searches of the caller's trace")
            .hasSize(1 + 8);
    }

    @Test
    void withoutACollectorNothingOfItIsThere() throws IOException {
        try (ConfigurableApplicationContext server = start(
                "--management.opentelemetry.tracing.export.otlp.endpoint=")) {
            assertThat(server.getBeanProvider(ObservationRegistry.class).stream()).isEmpty();
            assertThat(server.getBeanProvider(OpenTelemetry.class).stream()).isEmpty();
        }
    }

    private String told() {
        return String.join("", this.received);
    }

    private ConfigurableApplicationContext start(String... settings) throws IOException {
        Path content = Files.createDirectories(this.folder.resolve("content"));
        Files.writeString(content.resolve("faq.md"), "## Q: Why is the disk full?\n\nLogs grow on this partition.\n");
        List<String> all = new ArrayList<>(List.of("--server.port=0", "--keyfound.content.dir=" + content,
                "--keyfound.content.watch=off", "--keyfound.data.dir=" + this.folder.resolve("data")));
        all.addAll(List.of(settings));
        return SpringApplication.run(Keyfound.class, all.toArray(String[]::new));
    }

    private static void send(ConfigurableApplicationContext server, String path, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                URI.create("http://localhost:" + server.getEnvironment().getProperty("local.server.port") + path));
        headers.forEach(request::header);
        HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

}
