package keyfound.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The program as a command with its subcommands. None of them starts Spring, so that they answer at once.
@Command(name = "keyfound", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class,
        description = "A self-hosted troubleshooting knowledge base: paste an error, read the answer.",
        synopsisSubcommandLabel = "[serve | check | search | evaluate | ledger | health]",
        subcommands = { ServeCommand.class, CheckCommand.class, SearchCommand.class, EvaluateCommand.class,
                LedgerCommand.class, HealthCommand.class },
        footer = { "", "Without a command it serves. Exit code 2 means that the command itself was wrong." })
public final class Commands implements Runnable {

    /// Held, so that its level is not forgotten when it is collected.
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private static final List<String> ABOUT = List.of("-h", "--help", "-V", "--version");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// Whether these arguments are for the command line; otherwise they start the
    /// server.
    public static boolean areMeant(String... arguments) {
        if (arguments.length == 0) {
            return false;
        }
        if ("serve".equals(arguments[0])) {
            return arguments.length > 1 && ABOUT.contains(arguments[1]);
        }
        return !arguments[0].startsWith("--") || ABOUT.contains(arguments[0]);
    }

    /// Runs one command in this process.
    /// @return the exit code: 0, what the command says, or 2 when it was given something
    /// wrong
    public static int run(String... arguments) {
        System.setProperty("slf4j.internal.verbosity", "WARN");
        System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
        LUCENE.setLevel(Level.SEVERE);
        return run(new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8), arguments);
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new Commands());
        line.setOut(out);
        line.setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println("keyfound " + command.getCommandName() + ": " + reason(failure));
            return ExitCode.USAGE;
        });
        return line.execute(arguments);
    }

    @Override
    public void run() {
        throw new ParameterException(this.spec.commandLine(), "Missing a command");
    }

    private static String reason(Exception failure) {
        return switch (failure) {
            case NoSuchFileException missing -> missing.getFile() + " does not exist";
            case UncheckedIOException wrapped when wrapped.getCause() instanceof NoSuchFileException missing ->
                missing.getFile() + " does not exist";
            case IllegalArgumentException wrong -> String.valueOf(wrong.getMessage());
            case UncheckedIOException wrapped -> String.valueOf(wrapped.getCause());
            case IOException broken -> broken.toString();
            default -> throw new IllegalStateException("a command failed", failure);
        };
    }

}
