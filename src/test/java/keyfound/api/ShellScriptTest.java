package keyfound.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

/// The script that a server hands out, run by `sh` as a shell or a build runs it.
class ShellScriptTest extends KeyfoundServer {

    private static final String KNOWN = "worker: Too many open files (os error 24)";

    @TempDir
    private Path folder;

    private Path script = Path.of("");

    @BeforeEach
    void scriptIsFetched() throws Exception {
        this.script = Files.writeString(this.folder.resolve("keyfound.sh"), get("/keyfound.sh").body());
    }

    @Test
    void whatIsPipedInIsLookedUp() throws Exception {
        Run run = run(Map.of(), KNOWN, "--lang", "en");
        assertThat(run.out()).startsWith("Known here.\n").contains("/q/too-many-open-files-en");
        assertThat(run.code()).isZero();
    }

    @Test
    void theExitCodeTellsTheVerdict() throws Exception {
        assertThat(run(Map.of(), "", "--exit-code", "search", KNOWN).code()).isZero();
        assertThat(run(Map.of(), "", "search", "--exit-code", "Too many open files (os error 23)").code()).isEqualTo(3);
        assertThat(run(Map.of(), "", "--exit-code", "search", "zorb exploded 7731 quux").code()).isEqualTo(4);
        assertThat(run(Map.of(), "", "search", "zorb exploded 7731 quux").code()).isEqualTo(1);
    }

    @Test
    void aCommandKeepsItsOutputAndItsExitCode() throws Exception {
        Run run = run(Map.of(), "", "run", "--", "sh", "-c", "echo out; echo '" + KNOWN + "' >&2; exit 7");
        assertThat(run.code()).isEqualTo(7);
        assertThat(run.out()).isEqualTo("out\n");
        assertThat(run.err()).startsWith(KNOWN + "\n").contains("Known here.");
        Run sound = run(Map.of(), "", "run", "--", "sh", "-c", "echo '" + KNOWN + "'");
        assertThat(sound.code()).isZero();
        assertThat(sound.err()).isEmpty();
    }

    @Test
    void aCommandThatIsNotThereIsNoErrorToLookUp() throws Exception {
        Run run = run(Map.of(), "", "run", "--", "no-such-command", "x");
        assertThat(run.code()).isEqualTo(127);
        assertThat(run.err()).isEqualTo("keyfound: cannot run 'no-such-command'\n");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aServerThatIsAwayChangesNothing() throws Exception {
        Run run = run(Map.of("KEYFOUND_SERVER", "http://localhost:1"), "", "run", "--", "sh", "-c",
                "echo oops; exit 3");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEqualTo("oops\n");
        assertThat(run.err()).startsWith("keyfound: http://localhost:1 does not answer: ")
            .satisfies(line -> assertThat(line.lines()).hasSize(1));
        assertThat(run(Map.of(), "x", "--server", "http://localhost:1").code()).isEqualTo(69);
    }

    @Test
    void whatTheCommandLeavesRunningHoldsNothingUp() throws Exception {
        long begin = System.nanoTime();
        Run run = run(Map.of(), "", "run", "--", "sh", "-c", "sleep 60 & echo '" + KNOWN + "'; exit 4");
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err()).contains("Known here.");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(40));
    }

    @Test
    void whatEndsTheScriptIsToldTheCommand() throws Exception {
        Path told = this.folder.resolve("told");
        Path ready = this.folder.resolve("ready");
        ProcessBuilder builder = new ProcessBuilder("sh", this.script.toString(), "run", "--", "sh", "-c",
                "trap 'echo ended > " + told + "; exit 9' TERM; : > " + ready + "; while :; do sleep 0.1; done")
            .redirectOutput(this.folder.resolve("out").toFile())
            .redirectError(this.folder.resolve("err").toFile());
        Process process = builder.start();
        while (!Files.exists(ready)) {
            assertThat(process.isAlive()).isTrue();
            Thread.sleep(50);
        }
        process.destroy();
        assertThat(process.waitFor()).isEqualTo(9);
        assertThat(told).hasContent("ended\n");
    }

    @Test
    void nothingIsLeftBehindAndNothingIsInTheWay() throws Exception {
        Path temporary = Files.createDirectory(this.folder.resolve("temporary files"));
        Map<String, String> environment = Map.of("TMPDIR", temporary.toString());
        run(environment, KNOWN);
        run(environment, "", "run", "--", "sh", "-c", "echo '" + KNOWN + "'; exit 7");
        run(environment, "secret", "--server", "http://localhost:1");
        assertThat(temporary).isEmptyDirectory();
        Run run = run(Map.of("TMPDIR", "/no/such/folder"), "", "run", "--", "sh", "-c", "echo out; exit 6");
        assertThat(run.code()).isEqualTo(6);
        assertThat(run.out()).isEqualTo("out\n");
        assertThat(run(Map.of("KEYFOUND_SERVER", "no address"), "", "run", "--", "sh", "-c", "echo x; exit 7").code())
            .isEqualTo(7);
    }

    @Test
    void wrongUsageIsToldInOneLine() throws Exception {
        assertThat(run(Map.of(), "", "serach").err()).isEqualTo("keyfound: no command 'serach'; see keyfound --help\n");
        assertThat(run(Map.of(), "", "--sevrer", "x").code()).isEqualTo(2);
        assertThat(run(Map.of(), "  \n").code()).isEqualTo(2);
        assertThat(run(Map.of(), "", "run", "--", "no-such-command").code()).isEqualTo(127);
    }

    /// As GitHub runs a step of a composite action: its script in bash, with the files of
    /// the step named by the environment.
    @Test
    void theActionAnnotatesAndWritesTheSummary() throws Exception {
        Map<String, Object> action = new Yaml().load(Files.readString(Path.of("packaging/github/action.yml")));
        Map<String, Object> runs = cast(action.get("runs"));
        Map<String, Object> step = cast(((List<?>) Objects.requireNonNull(runs.get("steps"))).getFirst());
        Path summary = this.folder.resolve("summary.md");
        Path output = this.folder.resolve("output");
        Map<String, String> environment = Map.of("KEYFOUND_COMMAND", "echo building; echo '" + KNOWN + "'; false",
                "KEYFOUND_SERVER", at(""), "GITHUB_ACTION_PATH",
                Path.of("packaging/github").toAbsolutePath().toString(), "GITHUB_STEP_SUMMARY", summary.toString(),
                "GITHUB_OUTPUT", output.toString());
        Run run = start(environment, "", List.of("bash", "-eo", "pipefail", "-c", String.valueOf(step.get("run"))));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).startsWith("building\n").contains("::error title=Known here::").contains("%0A");
        assertThat(Files.readString(summary)).contains("## Keyfound: known").contains("/q/too-many-open-files");
        assertThat(Files.readString(output)).isEqualTo("verdict=known\n");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> cast(@Nullable Object map) {
        return (Map<String, Object>) Objects.requireNonNull(map);
    }

    private Run run(Map<String, String> environment, String input, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("sh", this.script.toString()));
        command.addAll(List.of(arguments));
        return start(environment, input, command);
    }

    private Run start(Map<String, String> environment, String input, List<String> command)
            throws IOException, InterruptedException {
        Path out = this.folder.resolve("out");
        Path err = this.folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().remove("GITHUB_STEP_SUMMARY");
        builder.environment().put("LC_ALL", "en_GB.UTF-8");
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        return new Run(process.waitFor(), Files.readString(out), Files.readString(err));
    }

    private record Run(int code, String out, String err) {
    }

}
