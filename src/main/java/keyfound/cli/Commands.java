package keyfound.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

import keyfound.cli.check.CheckCommand;
import keyfound.cli.evaluation.EvaluateCommand;
import keyfound.cli.local.ProgramVersion;
import keyfound.publication.settings.NativeNames;

/// The program as a command with its subcommands. None of them starts Spring, so that
/// they answer at once.
@Command(name = "keyfound", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class,
        description = "A self-hosted troubleshooting knowledge base: paste an error, read the answer.",
        synopsisSubcommandLabel = "[serve | check | search | run | export | import | mcp | hook | agent-hook | explain | evaluate | gaps | ledger | health | completion | man | help]",
        subcommands = { ServeUsage.class, CheckCommand.class, SearchCommand.class, RunCommand.class,
                ExportCommand.class, ImportCommand.class, McpCommand.class, HookCommand.class, AgentHookCommand.class,
                ExplainCommand.class, EvaluateCommand.class, GapsCommand.class, LedgerCommand.class,
                HealthCommand.class, CompletionCommand.class, ManCommand.class, HelpCommand.class },
        footer = { "", "Without a command it serves. Exit code 2 means that the command itself was wrong,",
                "70 that the program or the machine failed on it." })
public final class Commands implements Runnable {

    /// `EX_SOFTWARE` of sysexits.h. Commands use picocli's own 1 for a negative result.
    static final int FAULT = 70;

    /// `EX_UNAVAILABLE` of sysexits.h: a server does not answer.
    static final int UNAVAILABLE = 69;

    /// Kept in a field, so that the logger is not collected and its level not lost.
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    /// The command that starts a server.
    private static final String SERVED = "export";

    private static final ServerStart NO_SERVER = _ -> {
        throw new IllegalStateException("this command needs a server, and none can be started here");
    };

    private static final List<String> SWITCHES = List.of("--debug", "--trace");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// Whether these arguments are for the command line; otherwise they start the server.
    public static boolean areMeant(String... arguments) {
        List<String> given = List.of(arguments);
        boolean serving = !given.isEmpty() && given.getFirst().equals("serve");
        return !given.stream().skip(serving ? 1 : 0).allMatch(Commands::isSetting);
    }

    /// Runs one command in this process.
    /// @return the exit code: 0 or the command's own, 2 for wrong usage, 70 for an
    /// internal failure
    public static int run(String... arguments) {
        return run(NO_SERVER, arguments);
    }

    /// Runs one command in this process, which may start a server.
    public static int run(ServerStart server, String... arguments) {
        // a command that starts a server needs its logging, which it turns off itself
        if (arguments.length > 0 && !arguments[0].equals(SERVED)) {
            System.setProperty("slf4j.internal.verbosity", "WARN");
            System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
        }
        LUCENE.setLevel(Level.SEVERE);
        return run(server, new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8), arguments);
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return run(NO_SERVER, out, err, arguments);
    }

    private static int run(ServerStart server, PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new Commands(), madeWith(server));
        line.setOut(out);
        line.setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((wrong, given) -> {
            CommandLine command = wrong.getCommandLine();
            command.getErr().println(wrong.getMessage());
            UnmatchedArgumentException.printSuggestions(wrong, command.getErr());
            command.usage(command.getErr());
            return ExitCode.USAGE;
        });
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println("keyfound " + command.getCommandName() + ": " + Refusal.reason(failure));
            return Refusal.isOfTheCommand(failure) ? ExitCode.USAGE : FAULT;
        });
        Optional<String> advice = NativeNames.advice();
        if (advice.isPresent() && Arrays.stream(arguments).anyMatch(NativeNames::isUnread)) {
            err.println("keyfound: " + advice.get());
            return ExitCode.USAGE;
        }
        return line.execute(arguments);
    }

    /// Makes commands, and hands the server to the one that starts it.
    private static CommandLine.IFactory madeWith(ServerStart server) {
        CommandLine.IFactory plain = CommandLine.defaultFactory();
        return new CommandLine.IFactory() {

            @Override
            public <K> K create(Class<K> type) throws Exception {
                return (type == ExportCommand.class) ? type.cast(new ExportCommand(server)) : plain.create(type);
            }

        };
    }

    @Override
    public void run() {
        throw new ParameterException(this.spec.commandLine(), "Missing a command");
    }

    /// `--name=value`, or one of the two switches of Spring Boot.
    private static boolean isSetting(String argument) {
        int end = argument.indexOf('=');
        String name = (end < 0) ? argument : argument.substring(0, end);
        return argument.startsWith("--") && (name.indexOf('.') > 0 || SWITCHES.contains(name));
    }

}
