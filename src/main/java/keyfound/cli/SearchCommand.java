package keyfound.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import keyfound.cli.ask.Answerer;
import keyfound.cli.ask.AskOptions;
import keyfound.cli.ask.FindingFormat;
import keyfound.cli.ask.SilentServerException;
import keyfound.cli.local.ProgramVersion;
import keyfound.search.Verdict;

/// Searches a server or a content folder from the terminal.
@Command(name = "search", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class,
        description = "Searches a server or a content folder for an error message, a log or a question.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = { "0:known, or something similar is", "1:not known", "2:the command was wrong",
                "69:the server does not answer", "With --exit-code:0 known, 3 similar, 4 not known" },
        footer = { "", "For example: some-command 2>&1 | java -jar keyfound.jar search -" })
final class SearchCommand implements Callable<Integer> {

    private static final int SIMILAR = 3;

    private static final int UNKNOWN = 4;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private AskOptions options = new AskOptions();

    @Parameters(paramLabel = "TEXT", arity = "0..*",
            description = "what to search for; - or nothing reads it from standard input")
    private List<String> words = List.of();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
            description = "text, json, github or sarif (default: ${DEFAULT-VALUE})")
    private FindingFormat format = FindingFormat.TEXT;

    @Option(names = "--exit-code", description = "tells similar and unknown apart by the exit code")
    private boolean byVerdict;

    @Override
    public Integer call() throws IOException, InterruptedException {
        String text = text();
        if (text.isBlank()) {
            throw new ParameterException(this.spec.commandLine(), "Nothing was given to search for");
        }
        try (Answerer answerer = this.options.open()) {
            Verdict verdict = this.format.print(answerer, text, this.spec.commandLine().getOut());
            this.spec.commandLine().getOut().flush();
            return this.byVerdict ? exact(verdict) : (verdict == Verdict.UNKNOWN) ? 1 : 0;
        }
        catch (SilentServerException silent) {
            this.spec.commandLine().getErr().println("keyfound search: " + silent.getMessage());
            return Commands.UNAVAILABLE;
        }
    }

    private static int exact(Verdict verdict) {
        return switch (verdict) {
            case KNOWN -> 0;
            case SIMILAR -> SIMILAR;
            case UNKNOWN -> UNKNOWN;
        };
    }

    private String text() throws IOException {
        boolean piped = this.words.isEmpty() || this.words.equals(List.of("-"));
        return piped ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8) : String.join(" ", this.words);
    }

}
