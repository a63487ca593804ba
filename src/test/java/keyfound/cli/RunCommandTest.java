package keyfound.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Commands that look an error up in a folder: `run`, `search`, `agent-hook`, and what
/// shells are given.
class RunCommandTest {

    private static final String CONTENT = """
            # Disk

            ## Q: What does `No space left on device (os error 28)` mean? {#no-space}

            **A**: The disk is full.
            """;

    private static final String KNOWN = "write failed: No space left on device (os error 28)";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();

    private final StringWriter err = new StringWriter();

    @BeforeEach
    void contentIsWritten() throws Exception {
        Files.writeString(Files.createDirectory(this.folder.resolve("content")).resolve("disk.md"), CONTENT);
        System.setProperty("keyfound.cache.dir", this.folder.resolve("cache").toString());
    }

    @AfterEach
    void cacheIsForgotten() {
        System.clearProperty("keyfound.cache.dir");
    }

    @Test
    void aCommandThatFailsGetsItsAnswerAndKeepsItsExitCode() {
        assertThat(run("run", "--content", content(), "--", "sh", "-c", "echo '" + KNOWN + "' >&2; exit 7"))
            .isEqualTo(7);
        assertThat(this.err.toString()).contains("Known here.").contains("The disk is full.");
    }

    @Test
    void aCommandThatSucceedsIsLeftAlone() {
        assertThat(run("run", "--content", content(), "--", "sh", "-c", "echo '" + KNOWN + "'")).isZero();
        assertThat(this.err.toString()).isEmpty();
    }

    @Test
    void whatACommandLeavesRunningHoldsNothingUp() {
        long begin = System.nanoTime();
        assertThat(run("run", "--content", content(), "--", "sh", "-c", "sleep 60 & echo '" + KNOWN + "'; exit 7"))
            .isEqualTo(7);
        assertThat(this.err.toString()).contains("Known here.");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(40));
    }

    @Test
    void aServerThatIsAwayIsToldInOneLine() {
        assertThat(run("run", "--server", "http://localhost:1", "--", "sh", "-c", "echo oops; exit 3")).isEqualTo(3);
        assertThat(this.err.toString().strip()).isEqualTo("keyfound run: http://localhost:1 does not answer");
        assertThat(run("search", "--server", "http://localhost:1", "oops")).isEqualTo(69);
        assertThat(run("search", "--server", "localhost", "oops")).isEqualTo(2);
        assertThat(run("run", "--content", content(), "--", "no-such-command")).isEqualTo(127);
    }

    @Test
    void theExitCodeTellsTheVerdictWhenAsked() {
        assertThat(run("search", "--exit-code", "--content", content(), KNOWN)).isZero();
        assertThat(run("search", "--exit-code", "--content", content(), KNOWN.replace("28", "29"))).isEqualTo(3);
        assertThat(run("search", "--exit-code", "--content", content(), "zorb exploded 7731")).isEqualTo(4);
        assertThat(run("search", "--content", content(), "zorb exploded 7731")).isEqualTo(1);
    }

    @Test
    void theIndexIsKeptAndFollowsItsFolder() throws Exception {
        assertThat(run("search", "--exit-code", "--content", content(), KNOWN)).isZero();
        assertThat(this.folder.resolve("cache/keyfound").toFile().list()).hasSize(1);
        Files.writeString(this.folder.resolve("content/disk.md"), CONTENT.replace("28", "31"));
        assertThat(run("search", "--exit-code", "--content", content(), KNOWN)).isEqualTo(3);
        assertThat(run("search", "--exit-code", "--content", content(), KNOWN.replace("28", "31"))).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = { "json", "github", "sarif" })
    void aBuildReadsTheAnswerInItsFormat(String format) {
        run("search", "--format", format, "--content", content(), KNOWN);
        assertThat(this.out.toString()).contains("no-space");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{\"hook_event_name\": \"PostToolUseFailure\", \"tool_name\": \"Bash\", \"error\": \"Exit code 1\\n%s\"}",
            "{\"hook_event_name\": \"AfterTool\", \"tool_name\": \"run_shell_command\", \"tool_response\": {\"llmContent\": \"%s\\nExit Code: 1\"}}",
            "{\"sessionId\": \"1\", \"toolName\": \"bash\", \"error\": \"%s\"}" })
    void anAgentHearsTheAnswerToItsOwnError(String event) {
        assertThat(hook(event.formatted(KNOWN))).contains("additionalContext").contains("The disk is full.");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{\"hook_event_name\": \"PostToolUseFailure\", \"tool_name\": \"Bash\", \"error\": \"zorb exploded 7731\"}",
            "{\"hook_event_name\": \"PostToolUseFailure\", \"error\": \"No space left on device (os error 29)\"}",
            "{\"hook_event_name\": \"PostToolUseFailure\", \"is_interrupt\": true, \"error\": \"No space left on device (os error 28)\"}",
            "{\"hook_event_name\": \"AfterTool\", \"tool_response\": {\"llmContent\": \"No space left on device (os error 28)\"}}",
            "{}", "[]", "no event", "" })
    void anAgentHearsNothingOtherwise(String event) {
        assertThat(hook(event)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "bash", "zsh", "fish", "powershell", "claude", "gemini" })
    void everyShellGetsItsHook(String shell) {
        assertThat(run("hook", shell)).isZero();
        assertThat(this.out.toString()).contains("keyfound");
    }

    /// After a command that failed the hook offers `why`; nothing is run before that.
    @Test
    void theHookOfBashOffersTheAnswer() throws Exception {
        run("hook", "bash");
        Path hook = Files.writeString(this.folder.resolve("hook.sh"), this.out.toString());
        Process bash = new ProcessBuilder("bash", "--norc", "-i").redirectErrorStream(true).start();
        bash.getOutputStream()
            .write(("set -o history; PS1=; . " + hook + "\nfalse || (exit 9)\ntrue\nexit\n")
                .getBytes(StandardCharsets.UTF_8));
        bash.getOutputStream().close();
        String printed = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(printed).containsOnlyOnce("failed with 9; type why");
    }

    @Test
    void completionNamesEveryCommand() {
        assertThat(run("completion")).isZero();
        assertThat(this.out.toString()).contains("agent-hook").contains("--exit-code");
    }

    @Test
    void theManualPageTellsEveryCommandAndManReadsItWithoutAWarning() throws Exception {
        assertThat(run("man")).isZero();
        String page = this.out.toString();
        assertThat(page).startsWith(".TH KEYFOUND 1\n")
            .contains(".SS keyfound check", ".SS keyfound agent\\-hook", "\\fB\\-\\-exit\\-code\\fR")
            .as("an example is a line of its own")
            .contains("\n.nf\n  java \\-jar keyfound.jar serve");
        Path groff = Path.of("/usr/bin/groff");
        if (!Files.isExecutable(groff)) {
            System.err.println("SKIPPED: no groff here, so the manual page was not read by it");
            return;
        }
        Path file = Files.writeString(this.folder.resolve("keyfound.1"), page);
        Process read = new ProcessBuilder(groff.toString(), "-man", "-Tutf8", "-wall", "-z", file.toString())
            .redirectErrorStream(true)
            .start();
        assertThat(new String(read.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).isEmpty();
    }

    /// As bash does when somebody presses the tab key.
    @Test
    void bashCompletesCommandsAndOptions() throws Exception {
        assertThat(run("completion")).isZero();
        Path file = Files.writeString(this.folder.resolve("completion"), this.out.toString());
        Process bash = new ProcessBuilder("bash", "-c",
                ". " + file + "; "
                        + "COMP_WORDS=(keyfound se); COMP_CWORD=1; _complete_keyfound; echo ${COMPREPLY[@]}; "
                        + "COMP_WORDS=(keyfound search --ex); COMP_CWORD=2; _complete_keyfound; echo ${COMPREPLY[@]}")
            .redirectErrorStream(true)
            .start();
        assertThat(new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines())
            .anySatisfy(line -> assertThat(line).contains("search").contains("serve"))
            .anySatisfy(line -> assertThat(line).contains("--exit-code"));
    }

    private String hook(String event) {
        InputStream in = System.in;
        try {
            System.setIn(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)));
            assertThat(run("agent-hook", "--content", content())).isZero();
        }
        finally {
            System.setIn(in);
        }
        return this.out.toString();
    }

    private String content() {
        return this.folder.resolve("content").toString();
    }

    private int run(String... arguments) {
        PrintStream standard = System.out;
        this.out.getBuffer().setLength(0);
        this.err.getBuffer().setLength(0);
        try {
            System.setOut(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
            return Commands.run(new PrintWriter(this.out, true), new PrintWriter(this.err, true), arguments);
        }
        finally {
            System.setOut(standard);
        }
    }

}
