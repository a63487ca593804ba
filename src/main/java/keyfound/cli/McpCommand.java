package keyfound.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import keyfound.cli.ask.AgentLine;
import keyfound.cli.ask.AskOptions;
import keyfound.cli.local.ProgramVersion;

/// Serves an agent over standard input and output.
@Command(name = "mcp", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class,
        description = { "Serves an AI agent by the Model Context Protocol over standard input and output,",
                "from a content folder or from a running server." },
        footer = { "", "For example, as the command of a client:",
                "java -jar keyfound.jar mcp --server https://answers.example.org" })
final class McpCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private AskOptions options = new AskOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (AgentLine line = this.options.openForAgent()) {
            for (@Nullable
            String message = in.readLine(); message != null; message = in.readLine()) {
                if (!message.isBlank()) {
                    print(line.answer(message));
                }
            }
        }
        return 0;
    }

    private void print(Optional<String> answer) {
        answer.ifPresent(this.spec.commandLine().getOut()::println);
        this.spec.commandLine().getOut().flush();
    }

}
