package keyfound;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// The look for known holes (`.ci/advisories`), against a database of advisories of its
/// own.
class AdvisoriesTest {

    private static final String LIBRARIES = """
            {"bomFormat": "CycloneDX", "components": [
              {"type": "library", "purl": "pkg:maven/org.example/sound@1.0?type=jar"},
              {"type": "library", "purl": "pkg:maven/org.example/holed@2.0?type=jar"}]}
            """;

    @TempDir
    private Path folder;

    private HttpServer database;

    private String asked = "";

    @BeforeEach
    void startTheDatabase() throws IOException {
        for (String program : new String[] { "bash", "curl", "jq" }) {
            Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin", program)), program + " is not installed");
        }
        this.database = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        this.database.createContext("/v1/querybatch", exchange -> {
            this.asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            answer(exchange, "{\"results\": [{\"vulns\": [{\"id\": \"GHSA-1\"}]}, {}]}");
        });
        this.database.createContext("/v1/vulns/GHSA-1",
                exchange -> answer(exchange, "{\"aliases\": [\"CVE-2026-1\"], \"summary\": \"Opens the door\"}"));
        this.database.start();
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @AfterEach
    void stopTheDatabase() {
        this.database.stop(0);
    }

    @Test
    void aLibraryWithAKnownHoleIsNamedAndTheCheckFails() throws Exception {
        Run run = look("");
        assertThat(run.code()).as(run.output()).isEqualTo(1);
        assertThat(run.output()).contains("pkg:maven/org.example/holed@2.0 GHSA-1 CVE-2026-1 Opens the door")
            .contains("2 libraries looked up, 1 known holes");
        assertThat(this.asked).contains("pkg:maven/org.example/sound@1.0").doesNotContain("type=jar");
    }

    @Test
    void anAcceptedHoleIsToldUntilItsLastDay() throws Exception {
        Run run = look("# id, last day, why\nGHSA-1 2999-12-31 the door is not built in\n");
        assertThat(run.code()).as(run.output()).isZero();
        assertThat(run.output()).contains("accepted: pkg:maven/org.example/holed@2.0 GHSA-1", "0 known holes");
        assertThat(look("GHSA-1 2026-01-01 the door is not built in\n").code()).isEqualTo(1);
    }

    @Test
    void aDatabaseThatCannotBeReachedIsToldAndStopsNothing() throws Exception {
        this.database.stop(0);
        Run run = look("");
        assertThat(run.code()).as(run.output()).isZero();
        assertThat(run.output()).contains("SKIPPED: ");
    }

    private Run look(String accepted) throws IOException, InterruptedException {
        Path list = Files.writeString(this.folder.resolve("libraries.json"), LIBRARIES);
        Path output = this.folder.resolve("output");
        ProcessBuilder command = new ProcessBuilder("bash", ".ci/advisories", list.toString()).redirectErrorStream(true)
            .redirectOutput(output.toFile());
        command.environment().put("OSV_URL", "http://127.0.0.1:" + this.database.getAddress().getPort());
        command.environment()
            .put("ADVISORIES_ACCEPTED", Files.writeString(this.folder.resolve("accepted"), accepted).toString());
        Process process = command.start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Run(process.exitValue(), Files.readString(output));
    }

    private record Run(int code, String output) {
    }

}
