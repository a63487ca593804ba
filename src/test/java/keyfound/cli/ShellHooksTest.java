package keyfound.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/// The hooks as somebody meets them: a shell on a terminal of its own, typed into line by
/// line. A shell that is not installed is skipped, and the test says so.
class ShellHooksTest {

    private static final long PATIENCE = TimeUnit.SECONDS.toMillis(60);

    /// Stands for the program, and says how it was called.
    private static final String PROGRAM = """
            #!/bin/sh
            echo "called: keyfound $*"
            """;

    @TempDir
    private Path folder;

    private final StringBuilder shown = new StringBuilder();

    private int read;

    enum Shell {

        BASH("bash", "--rcfile RC -i", "bash -c", "failed with 3"), ZSH("zsh", "-i", "zsh -c", "failed with 3"),
        FISH("fish", "-i --init-command 'source RC'", "fish -c", "failed with 3"),
        POWERSHELL("pwsh", "-NoLogo -NoProfile -NoExit -File RC", "pwsh -NoProfile -Command", "failed;");

        private final String program;

        private final String arguments;

        private final String runs;

        private final String failed;

        Shell(String program, String arguments, String runs, String failed) {
            this.program = program;
            this.arguments = arguments;
            this.runs = runs;
            this.failed = failed;
        }

    }

    @ParameterizedTest
    @EnumSource
    void aShellOffersTheAnswerAndRunsNothingBeforeItIsAsked(Shell shell) throws Exception {
        Assumptions.assumeTrue(isThere(shell.program) && isThere("script"), () -> {
            System.err.println("SKIPPED: no " + shell.program + " or no script here, so its hook was not run");
            return shell.program + " is not installed here";
        });
        Process process = open(shell);
        try (OutputStream keys = process.getOutputStream()) {
            awaitText("ready-1");
            type("sh -c 'exit 0'; echo step-$((1+1))", "step-2", shell, keys);
            type("sh -c 'echo oops-$0; exit 3' 3", "oops-3", shell, keys);
            awaitText(shell.failed);
            type("why", "[y/N]", shell, keys);
            assertThat(this.shown).doesNotContain("called: keyfound");
            type("y", "called: keyfound run -- " + shell.runs + " sh -c 'echo oops", shell, keys);
            type("", "", shell, keys);
            type("sh -c 'exit 130'", "", shell, keys);
            type("echo step-$((2+3))", "step-5", shell, keys);
            type("exit", "", shell, keys);
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }
        finally {
            process.destroyForcibly();
        }
        // neither an empty line, nor what somebody broke off, nor looking up is a failure
        assertThat(this.shown.toString().split(shell.failed, -1)).as(this.shown.toString()).hasSize(2);
    }

    private Process open(Shell shell) throws Exception {
        Path programs = Files.createDirectory(this.folder.resolve("bin"));
        Path program = Files.writeString(programs.resolve("keyfound"), PROGRAM);
        assertThat(program.toFile().setExecutable(true)).isTrue();
        StringWriter hook = new StringWriter();
        assertThat(Commands.run(new PrintWriter(hook, true), new PrintWriter(new StringWriter()), "hook",
                shell.name().toLowerCase(Locale.ROOT)))
            .isZero();
        Path start = Files.writeString(this.folder.resolve((shell == Shell.ZSH) ? ".zshrc" : "start.ps1"),
                hook + "\n" + typed("echo ready-$((0+1))", shell) + "\n");
        // where these are missing, fish goes on writing them after its end, into a folder
        // that is being removed
        Files.createDirectories(this.folder.resolve(".local/share/fish/generated_completions"));
        ProcessBuilder builder = new ProcessBuilder("script", "-qec",
                shell.program + " " + shell.arguments.replace("RC", start.toString()), "/dev/null")
            .redirectErrorStream(true);
        builder.environment().put("HOME", this.folder.toString());
        builder.environment().put("PATH", programs + ":" + System.getenv("PATH"));
        builder.environment().put("TERM", "dumb");
        builder.environment().remove("TMUX");
        builder.environment().remove("PROMPT_COMMAND");
        return start(builder);
    }

    private Process start(ProcessBuilder builder) throws IOException {
        Process process = builder.start();
        Thread.ofPlatform().daemon().start(() -> {
            try (InputStream screen = process.getInputStream()) {
                byte[] bytes = new byte[4096];
                for (int count = screen.read(bytes); count >= 0; count = screen.read(bytes)) {
                    synchronized (this.shown) {
                        this.shown.append(new String(bytes, 0, count, StandardCharsets.UTF_8));
                    }
                }
            }
            catch (IOException _) {
                // the shell ended
            }
        });
        return process;
    }

    /// @param expected what is shown then, after what was shown before; empty for nothing
    private void type(String line, String expected, Shell shell, OutputStream keys) throws Exception {
        // a shell that is still printing its prompt may lose what is typed
        Thread.sleep(300);
        keys.write((typed(line, shell) + "\r").getBytes(StandardCharsets.UTF_8));
        keys.flush();
        awaitText(expected);
    }

    /// Sums are written so that what is typed is told from what is printed.
    private static String typed(String line, Shell shell) {
        return (shell == Shell.FISH) ? line.replaceAll("\\$\\(\\((\\d)\\+(\\d)\\)\\)", "(math $1 + $2)") : line;
    }

    private void awaitText(String expected) throws InterruptedException {
        long end = System.currentTimeMillis() + PATIENCE;
        while (System.currentTimeMillis() < end) {
            synchronized (this.shown) {
                int at = this.shown.indexOf(expected, this.read);
                if (at >= 0) {
                    this.read = at + expected.length();
                    return;
                }
            }
            Thread.sleep(50);
        }
        throw new AssertionError("'" + expected + "' is not shown: " + this.shown);
    }

    private static boolean isThere(String program) {
        return List.of("/usr/bin/", "/bin/", "/usr/local/bin/")
            .stream()
            .anyMatch(place -> Files.isExecutable(Path.of(place + program)));
    }

}
