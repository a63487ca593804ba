package keyfound.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/// The action `check`, its step run in bash as GitHub runs it, with the files that GitHub
/// names by the environment.
class CheckActionTest {

    private static final Path ACTION = Path.of("packaging/github/check");

    private static final Path BROKEN = Path.of("src/test/resources/keyfound/actions/broken");

    @TempDir
    private Path folder;

    private Path jar = Path.of("");

    /// A jar that names the classes of this test run.
    @BeforeEach
    void jarIsMade() throws IOException {
        this.jar = this.folder.resolve("keyfound.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "keyfound.Keyfound");
        StringBuilder path = new StringBuilder();
        for (String each : classPath()) {
            path.append(Path.of(each).toUri()).append(' ');
        }
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, path.toString());
        new JarOutputStream(Files.newOutputStream(this.jar), manifest).close();
    }

    @Test
    void aProblemIsAnnotatedAndWrittenForCodeScanning() throws Exception {
        Run run = run(Map.of("KEYFOUND_CONTENT", BROKEN.toString(), "KEYFOUND_JAR", this.jar.toString()));
        assertThat(run.code()).as(run.printed()).isEqualTo(1);
        assertThat(run.printed()).contains("::error ").contains("printer.md").contains("KF103");
        assertThat(run.output()).matches("sarif=\\S+\\n");
        JsonNode sarif = JsonMapper.shared().readTree(Path.of(run.output().strip().substring("sarif=".length())));
        assertThat(sarif.path("version").asString()).isEqualTo("2.1.0");
        assertThat(sarif.path("runs").path(0).path("results").findValuesAsString("ruleId")).contains("KF103");
    }

    @Test
    void whatIsMissingIsToldInOneLine() throws Exception {
        Run none = run(Map.of("KEYFOUND_CONTENT", "x", "KEYFOUND_JAR", "/no/such.jar"));
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.printed()).isEqualTo("::error title=Keyfound::there is no program at /no/such.jar\n");
        Run branch = run(Map.of("KEYFOUND_VERSION", "main"));
        assertThat(branch.printed()).startsWith("::error title=Keyfound::'main' is no release");
        Run away = run(Map.of("KEYFOUND_VERSION", "v0.1.0", "KEYFOUND_RELEASES", "http://localhost:1"));
        assertThat(away.code()).isEqualTo(2);
        assertThat(away.printed()).contains("cannot be fetched");
    }

    /// The action hands on what its step reads and names what the step writes.
    @Test
    void theActionAndItsScriptAgree() throws IOException {
        Map<String, Object> action = new Yaml().load(Files.readString(ACTION.resolve("action.yml")));
        Map<String, Object> runs = cast(action.get("runs"));
        List<?> steps = (List<?>) Objects.requireNonNull(runs.get("steps"));
        Map<String, Object> check = cast(steps.getFirst());
        assertThat(check.get("run")).isEqualTo("exec bash \"$GITHUB_ACTION_PATH/check.sh\"\n");
        String script = Files.readString(ACTION.resolve("check.sh"));
        assertThat(cast(check.get("env")).keySet()).allSatisfy(name -> assertThat(script).contains("${" + name));
        Map<String, Object> upload = cast(steps.getLast());
        assertThat(upload.get("uses")).asString().startsWith("github/codeql-action/upload-sarif@");
        assertThat(cast(upload.get("with")).get("sarif_file")).isEqualTo("${{ steps.check.outputs.sarif }}");
    }

    private Run run(Map<String, String> environment) throws IOException, InterruptedException {
        Map<String, Object> action = new Yaml().load(Files.readString(ACTION.resolve("action.yml")));
        Map<String, Object> step = cast(
                ((List<?>) Objects.requireNonNull(cast(action.get("runs")).get("steps"))).getFirst());
        Path output = Files.writeString(this.folder.resolve("output"), "");
        ProcessBuilder builder = new ProcessBuilder("bash", "-eo", "pipefail", "-c", String.valueOf(step.get("run")))
            .redirectErrorStream(true);
        builder.environment().put("GITHUB_ACTION_PATH", ACTION.toAbsolutePath().toString());
        builder.environment().put("GITHUB_OUTPUT", output.toString());
        builder.environment().put("RUNNER_TEMP", this.folder.toString());
        builder.environment()
            .put("PATH", Path.of(System.getProperty("java.home"), "bin") + ":" + System.getenv("PATH"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        try (InputStream in = process.getInputStream()) {
            String printed = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Run(process.waitFor(), printed, Files.readString(output));
        }
    }

    /// Of this test run; a runner of tests may have put it into a jar of its own.
    private static List<String> classPath() {
        if (CheckActionTest.class.getClassLoader() instanceof URLClassLoader own) {
            return Arrays.stream(own.getURLs()).map(URL::getPath).toList();
        }
        String whole = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return List.of(whole.split(System.getProperty("path.separator")));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> cast(@Nullable Object map) {
        return (Map<String, Object>) Objects.requireNonNull(map);
    }

    private record Run(int code, String printed, String output) {
    }

}
