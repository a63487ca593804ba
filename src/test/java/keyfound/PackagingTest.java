package keyfound;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
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

    private static final Path OVERLAY = Path.of("packaging/kubernetes-opensearch");

    private static final Path CLUSTER = Path.of("packaging/compose/compose.yaml");

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

    /// Only the port, which needs a right, and the names of containers are others than in
    /// the shipped file.
    @ParameterizedTest
    @MethodSource("nginxFiles")
    void nginxAcceptsItsConfiguration(String file) throws Exception {
        String nginx = program("nginx");
        Path site = Files.writeString(this.folder.resolve("site.conf"),
                Files.readString(Path.of(file))
                    .replace("listen 80;", "listen 127.0.0.1:18080;")
                    .replace("    listen [::]:80;\n", "")
                    .replaceAll("server keyfound-([0-9]):8080", "server 127.0.0.$1:8080"));
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

    @ParameterizedTest
    @MethodSource("nginxFiles")
    void nginxSendsOnlySearchesTwice(String file) throws IOException {
        String location = Pattern.compile("location ~ (\\S+) \\{[^}]*non_idempotent;")
            .matcher(Files.readString(Path.of(file)))
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.joining());
        assertThat(Files.readString(Path.of(file))).containsOnlyOnce("non_idempotent");
        Pattern searches = Pattern.compile(location);
        assertThat(List.of("/search", "/api/v1/search", "/")).allMatch(path -> searches.matcher(path).find());
        assertThat(List.of("/api/v1/entries/x/outcomes", "/q/x/outcomes", "/search/opened", "/ask", "/mcp"))
            .noneMatch(path -> searches.matcher(path).find());
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
    void thePartsOfTheManifestWithOpenSearchNameEachOther() throws Exception {
        Run built = run(program("kubectl"), "kustomize", OVERLAY.toString());
        assertThat(built.code()).as(built.output()).isZero();
        ObjectNode parts = JsonMapper.shared().createObjectNode();
        for (Object part : new Yaml().loadAll(built.output())) {
            JsonNode node = JsonMapper.shared().valueToTree(part);
            parts.set(node.path("kind").asString() + " " + node.at("/metadata/name").asString(), node);
        }
        assertThat(parts.propertyNames()).containsExactlyInAnyOrder("ConfigMap keyfound", "Deployment keyfound",
                "Service keyfound", "PodDisruptionBudget keyfound", "Service opensearch", "StatefulSet opensearch",
                "PodDisruptionBudget opensearch", "NetworkPolicy opensearch");
        JsonNode nodes = parts.path("StatefulSet opensearch");
        JsonNode labels = nodes.at("/spec/template/metadata/labels");
        assertThat(
                List.of(nodes.at("/spec/selector/matchLabels"), parts.path("Service opensearch").at("/spec/selector"),
                        parts.path("PodDisruptionBudget opensearch").at("/spec/selector/matchLabels"),
                        parts.path("NetworkPolicy opensearch").at("/spec/podSelector/matchLabels"),
                        parts.path("NetworkPolicy opensearch").at("/spec/ingress/1/from/0/podSelector/matchLabels"),
                        nodes.at("/spec/template/spec/affinity/podAntiAffinity")
                            .findValue("labelSelector")
                            .path("matchLabels")))
            .containsOnly(labels);
        assertThat(parts.path("NetworkPolicy opensearch").at("/spec/ingress/0/from/0/podSelector/matchLabels"))
            .isEqualTo(parts.path("Deployment keyfound").at("/spec/template/metadata/labels"));
        assertThat(nodes.at("/spec/serviceName")).isEqualTo(parts.path("Service opensearch").at("/metadata/name"));
        JsonNode settings = parts.path("ConfigMap keyfound").path("data");
        assertThat(Pattern.compile(",").splitAsStream(settings.path("KEYFOUND_SEARCH_OPENSEARCH_URLS").asString()))
            .hasSize(nodes.at("/spec/replicas").asInt())
            .allSatisfy(url -> assertThat(url).matches("http://opensearch-[0-2]\\.opensearch:9200"));
        assertThat(parts.path("PodDisruptionBudget keyfound").at("/spec/minAvailable").asInt())
            .isLessThan(parts.path("Deployment keyfound").at("/spec/replicas").asInt());
    }

    @ParameterizedTest
    @ValueSource(strings = { "packaging/kubernetes", "packaging/kubernetes-opensearch" })
    void thePartsOfAManifestFitTheSchemasOfKubernetes(String folder) throws Exception {
        Path models = Path.of("target/checkers/node_modules/kubernetes-models");
        if (!Files.isDirectory(models)) {
            System.err.println("SKIPPED: no schemas of Kubernetes below target/checkers; .ci/run installs them");
            Assumptions.abort("no schemas of Kubernetes");
        }
        Run built = run(program("kubectl"), "kustomize", folder);
        assertThat(built.code()).as(built.output()).isZero();
        List<Object> parts = new ArrayList<>();
        new Yaml().loadAll(built.output()).forEach(parts::add);
        Path file = this.folder.resolve("parts.json");
        Files.writeString(file, JsonMapper.shared().writeValueAsString(parts));
        Run checked = run(program("node"), "src/test/resources/keyfound/manifests.mjs", models.toString(),
                file.toString());
        assertThat(checked.output()).isEqualTo(parts.size() + " parts\n");
        Files.writeString(file, Files.readString(file).replace("\"containerPort\":8080", "\"containerPort\":\"http\""));
        assertThat(run(program("node"), "src/test/resources/keyfound/manifests.mjs", models.toString(), file.toString())
            .output()).contains("containerPort must be integer");
    }

    @Test
    void thePartsOfTheComposeFileNameEachOther() throws IOException {
        JsonNode compose = JsonMapper.shared().valueToTree(new Yaml().<Object>load(Files.readString(CLUSTER)));
        JsonNode services = compose.path("services");
        assertThat(services.propertyNames()).containsExactlyInAnyOrder("keyfound-1", "keyfound-2", "keyfound-3",
                "proxy", "opensearch", "database");
        for (JsonNode service : services) {
            for (String needed : service.path("depends_on").propertyNames()) {
                assertThat(services.has(needed)).as(needed).isTrue();
                boolean ours = needed.startsWith("keyfound");
                assertThat(ours || services.path(needed).has("healthcheck")).as(needed).isTrue();
            }
            for (JsonNode volume : service.path("volumes")) {
                String from = volume.asString().replaceFirst(":.*", "");
                assertThat(from.contains("/") || from.startsWith("$") || compose.path("volumes").has(from)).as(from)
                    .isTrue();
            }
        }
        String proxy = Files.readString(CLUSTER.resolveSibling("nginx.conf"));
        assertThat(services.path("keyfound-1").path("environment").path("KEYFOUND_SEARCH_OPENSEARCH_URLS").asString())
            .isEqualTo("http://opensearch:9200");
        assertThat(services.propertyNames().stream().filter(name -> name.startsWith("keyfound")))
            .allMatch(name -> proxy.contains("server " + name + ":8080"));
        assertThat(Files.readString(Path.of("Dockerfile"))).contains("--uid 10001").contains("HEALTHCHECK");
    }

    @Test
    void everySettingOfTheShippedFilesIsOneOfThePage() throws IOException {
        String page = Files.readString(Path.of("docs/operating.md"));
        for (Path file : List.of(UNIT, Path.of("compose.yaml"), Path.of("packaging/nginx/keyfound.conf"),
                Path.of("packaging/caddy/Caddyfile"), MANIFEST, OVERLAY.resolve("kustomization.yaml"), CLUSTER)) {
            assertThat(Pattern.compile("\\b(?:KEYFOUND_(?:CONTENT|DATA|DESK|SEARCH|WEB)|SERVER|SPRING)_[A-Z_]+")
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
                "packaging/keyfound", "src/bench/start.sh", "src/cluster/up.sh", "src/cluster/break.sh",
                "src/cluster/upgrade.sh");
    }

    static List<String> nginxFiles() {
        return List.of("packaging/nginx/keyfound.conf", "packaging/compose/nginx.conf");
    }

    static List<String> yamlFiles() throws IOException {
        try (Stream<Path> hosting = Files.walk(Path.of(".github"))) {
            return Stream
                .concat(Stream.of("compose.yaml", CLUSTER.toString()),
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
