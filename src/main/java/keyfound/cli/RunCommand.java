package keyfound.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import keyfound.cli.ask.Answerer;
import keyfound.cli.ask.AskOptions;
import keyfound.cli.ask.FindingFormat;
import keyfound.cli.local.LastOutput;
import keyfound.cli.local.ProgramVersion;

/// Runs a command, and looks up what it printed when it fails.
@Command(name = "run", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class,
        description = { "Runs a command. Its output and its exit code are passed on as they are.",
                "When it fails, what is known of its error is printed to standard error." },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = { "of the command:whatever became of the search", "127:there is no such command" },
        footer = { "", "For example: java -jar keyfound.jar run --server https://answers.example.org -- make test" })
final class RunCommand implements Callable<Integer> {

    private static final int NO_SUCH_COMMAND = 127;

    /// Until all is printed that the command left in its pipes. What it left running may
    /// hold them for hours.
    private static final Duration DRAIN = Duration.ofSeconds(1);

    private static final Duration LONGEST_END = Duration.ofSeconds(10);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private AskOptions options = new AskOptions();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
            description = "text, json, github or sarif (default: ${DEFAULT-VALUE})")
    private FindingFormat format = FindingFormat.TEXT;

    @Parameters(paramLabel = "COMMAND", arity = "1..*", description = "the command with its arguments, after --")
    private List<String> command = List.of();

    @Override
    public Integer call() throws InterruptedException {
        LastOutput printed = new LastOutput();
        Process process;
        try {
            process = new ProcessBuilder(this.command).redirectInput(ProcessBuilder.Redirect.INHERIT).start();
        }
        catch (IOException _) {
            err().println("keyfound run: cannot run '" + this.command.getFirst() + "'");
            return NO_SUCH_COMMAND;
        }
        Thread ends = Thread.ofPlatform().unstarted(() -> end(process));
        Runtime.getRuntime().addShutdownHook(ends);
        Thread out = passOn(process.getInputStream(), System.out, printed);
        Thread err = passOn(process.getErrorStream(), System.err, printed);
        int code = process.waitFor();
        out.join(DRAIN);
        err.join(DRAIN);
        Runtime.getRuntime().removeShutdownHook(ends);
        if (code != 0 && !printed.text().isBlank()) {
            lookUp(printed.text());
        }
        return code;
    }

    /// Passes on that this program is to end, and lets the command do so in its own time.
    private static void end(Process process) {
        process.destroy();
        try {
            process.waitFor(LONGEST_END.toSeconds(), TimeUnit.SECONDS);
        }
        catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookUp(String text) throws InterruptedException {
        try (Answerer answerer = this.options.open()) {
            err().println();
            this.format.print(answerer, text, this.format == FindingFormat.GITHUB ? out() : err());
        }
        catch (IOException | RuntimeException failed) {
            err().println("keyfound run: " + Refusal.reason(failed));
        }
        err().flush();
    }

    private PrintWriter err() {
        return this.spec.commandLine().getErr();
    }

    /// Workflow commands are read from standard output.
    private PrintWriter out() {
        return this.spec.commandLine().getOut();
    }

    private static Thread passOn(InputStream from, PrintStream to, LastOutput kept) {
        return Thread.ofPlatform().daemon().start(() -> {
            byte[] buffer = new byte[8192];
            try (from) {
                for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                    write(to, buffer, read);
                    kept.add(buffer, read);
                }
            }
            catch (IOException _) {
                // the command ended
            }
        });
    }

    private static void write(OutputStream to, byte[] buffer, int length) throws IOException {
        to.write(buffer, 0, length);
        to.flush();
    }

}
