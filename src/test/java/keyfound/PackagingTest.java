package keyfound;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/// Gives the files beside the jar to the programs that read them. Where such a program is
/// missing, the test is skipped and says so.
class PackagingTest {

    private static final Path UNIT = Path.of("packaging/systemd/keyfound.service");

    private static final Path MANIFEST = Path.of("packaging/kubernetes/keyfound.yaml");

    @TempDir
    private Path folder;

    @Test
    void systemdAcceptsTheServiceAndFindsItWellEnclosed() throws Exception {
        String analyze = program("systemd-analyze");
        assertThat(run(analyze, "verify", "--man=no", UNIT.toString()).output()).isEmpty();
        // an exposure of 3.0 of 10 at most
        Run security = run(analyze, "security", "--offline=yes", "--threshold=30", "--no-pager", UNIT.toString());
        assertThat(security.code()).as(security.output()).isZero();
    }

    /// The sockets are those of the shipped file but for the port, which needs a right.
    @Test
    void nginxAcceptsItsConfiguration() throws Exception {
        String nginx = program("nginx");
        Path site = Files.writeString(this.folder.resolve("site.conf"),
                Files.readString(Path.of("packaging/nginx/keyfound.conf"))
                    .replace("listen 80;", "listen 127.0.0.1:18080;")
                    .replace("    listen [::]:80;\n", ""));
        Path whole = Files.writeString(this.folder.resolve("nginx.conf"), """
                pid %1$s/nginx.pid;
                error_log stderr;
                events { }
                http {
                    access_log off;
                    client_body_temp_path %1$s/body;
                    proxy_temp_path %1$s/proxy;
                    fastcgi_temp_path %1$s/fastcgi;
                    uwsgi_temp_path %1$s/uwsgi;
                    scgi_temp_path %1$s/scgi;
                    include %2$s;
                }
                """.formatted(this.folder, site));
        Run test = run(nginx, "-t", "-q", "-c", whole.toString());
        assertThat(test.output()).isEmpty();
        assertThat(test.code()).isZero();
    }

    @Test
    void caddyAcceptsItsConfiguration() throws Exception {
        Run validate = run(program("caddy"), "validate", "--adapter", "caddyfile", "--config",
                "packaging/caddy/Caddyfile");
        assertThat(validate.code()).as(validate.output()).isZero();
        assertThat(validate.output()).contains("Valid configuration").doesNotContain("not formatted");
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void aScriptCanBeReadAndRun(String script) throws Exception {
        assertThat(Path.of(script)).isExecutable();
        Run read = run(program("bash"), "-n", script);
        assertThat(read.output()).isEmpty();
        assertThat(read.code()).isZero();
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void shellcheckHasNoWarningOnAScript(String script) throws Exception {
        assertThat(run(program("shellcheck"), "--severity=warning", script).output()).isEmpty();
    }

    @Test
    void theReleaseSaysHowItIsUsedAndRefusesWhatItDoesNotKnow() throws Exception {
        String bash = program("bash");
        assertThat(run(bash, ".ci/release", "--help").output())
            .startsWith("Makes a release: .ci/release [--publish] [--skip-tests] [VERSION]\n")
            .contains("SHA256SUMS");
        for (List<String> wrong : List.of(List.of("--pubish"), List.of("1.2"), List.of("--publish", "--skip-tests"))) {
            Run refused = run(Stream.concat(Stream.of(bash, ".ci/release"), wrong.stream()).toArray(String[]::new));
            assertThat(refused.code()).as("%s", wrong).isEqualTo(2);
            assertThat(refused.output()).as("%s", wrong).startsWith("release: ").hasLineCount(1);
        }
    }

    @ParameterizedTest
    @MethodSource("yamlFiles")
    void yamlFilesAreYaml(String file) throws IOException {
        assertThat(new Yaml().<Map<String, Object>>load(Files.readString(Path.of(file)))).isNotEmpty();
    }

    /// What Kubernetes itself would only say when somebody applies it.
    @Test
    void thePartsOfTheManifestNameEachOther() throws IOException {
        ObjectNode parts = JsonMapper.shared().createObjectNode();
        for (Object part : new Yaml().loadAll(Files.readString(MANIFEST))) {
            JsonNode node = JsonMapper.shared().valueToTree(part);
            parts.set(node.path("kind").asString(), node);
        }
        assertThat(parts.propertyNames()).containsExactly("ConfigMap", "Deployment", "Service", "PodDisruptionBudget");
        JsonNode pod = parts.at("/Deployment/spec/template");
        JsonNode labels = pod.at("/metadata/labels");
        JsonNode container = pod.at("/spec/containers/0");
        assertThat(List.of(parts.at("/Deployment/spec/selector/matchLabels"), parts.at("/Service/spec/selector"),
                parts.at("/PodDisruptionBudget/spec/selector/matchLabels"),
                pod.at("/spec/topologySpreadConstraints/0/labelSelector/matchLabels")))
            .containsOnly(labels);
        assertThat(container.at("/envFrom/0/configMapRef/name")).isEqualTo(parts.at("/ConfigMap/metadata/name"));
        assertThat(parts.at("/Service/spec/ports/0/targetPort")).isEqualTo(container.at("/ports/0/name"));
        assertThat(container.path("volumeMounts").findValuesAsString("name"))
            .isEqualTo(pod.at("/spec/volumes").findValuesAsString("name"));
        String health = Files.readString(Path.of("docs/operating.md"));
        for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
            assertThat(health).contains("| `" + container.path(probe).at("/httpGet/path").asString() + "` |");
            assertThat(container.path(probe).at("/httpGet/port")).isEqualTo(container.at("/ports/0/name"));
        }
        assertThat(Files.readString(Path.of("Dockerfile")))
            .contains("--uid " + pod.at("/spec/securityContext/runAsUser").asString())
            .contains("EXPOSE " + container.at("/ports/0/containerPort").asString())
            .contains("VOLUME " + container.at("/volumeMounts/0/mountPath").asString());
    }

    @Test
    void everySettingOfTheShippedFilesIsOneOfThePage() throws IOException {
        String page = Files.readString(Path.of("docs/operating.md"));
        for (Path file : List.of(UNIT, Path.of("compose.yaml"), Path.of("packaging/nginx/keyfound.conf"),
                Path.of("packaging/caddy/Caddyfile"), MANIFEST)) {
            assertThat(Pattern.compile("\\b(?:KEYFOUND_(?:CONTENT|DATA|DESK|WEB)|SERVER|SPRING)_[A-Z_]+")
                .matcher(Files.readString(file))
                .results()
                .map(MatchResult::group)).as(file.toString())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(page.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT))
                    .contains("`" + name + "`"));
        }
    }

    static List<String> scripts() {
        return List.of(".ci/run", ".ci/release", ".ci/image", ".ci/advisories", ".ci/fuzz",
                "packaging/github/check/check.sh", "packaging/container/healthcheck", "packaging/container/train",
                "packaging/keyfound", "src/bench/start.sh");
    }

    static List<String> yamlFiles() throws IOException {
        try (Stream<Path> hosting = Files.walk(Path.of(".github"))) {
            return Stream
                .concat(Stream.of("compose.yaml"),
                        hosting.map(Path::toString).filter(name -> name.endsWith(".yml")).sorted())
                .toList();
        }
    }

    private static String program(String name) {
        for (String place : List.of("/usr/bin", "/usr/sbin", "/usr/local/bin", "/bin")) {
            Path program = Path.of(place, name);
            if (Files.isExecutable(program)) {
                return program.toString();
            }
        }
        System.err.println("SKIPPED: " + name + " is not installed here, so what it reads was not checked");
        return Assumptions.abort(name + " is not installed here");
    }

    private Run run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("HOME", this.folder.toString());
        builder.environment().put("XDG_DATA_HOME", this.folder.toString());
        builder.environment().put("XDG_CONFIG_HOME", this.folder.toString());
        Path output = this.folder.resolve("output");
        Process process = builder.redirectOutput(output.toFile()).start();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("%s does not end: %s".formatted(List.of(command), Files.readString(output)));
        }
        return new Run(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    }

    private record Run(int code, String output) {
    }

}
