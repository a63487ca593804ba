package keyfound.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import keyfound.cli.ask.AgentEvent;
import keyfound.cli.ask.AgentLine;
import keyfound.cli.ask.AskOptions;
import keyfound.cli.local.ProgramVersion;

/// Called by an agent after a command of its own: adds the written answer to what the
/// agent reads, when its error is known, and is silent otherwise.
@Command(name = "agent-hook", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class,
        description = {
                "Reads an agent's event from standard input. When the command of that event failed with a known",
                "error, the answer is printed as the agent takes it. Otherwise nothing is printed." },
        footer = { "", "keyfound hook claude prints the settings that make an agent call this." })
final class AgentHookCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private AskOptions options = new AskOptions();

    /// An agent must not stumble over its hook, so whatever fails is silence.
    @Override
    public Integer call() throws IOException, InterruptedException {
        String read = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        Optional<AgentEvent> event = AgentEvent.of(read);
        if (event.isEmpty()) {
            return 0;
        }
        try (AgentLine line = this.options.openForAgent()) {
            Optional<String> known = line.answer(event.get().call()).flatMap(AgentEvent::known);
            known.ifPresent(answer -> print(event.get().context(answer)));
        }
        catch (IOException | JacksonException _) {
            return 0;
        }
        return 0;
    }

    private void print(Map<String, Object> json) {
        this.spec.commandLine().getOut().println(JsonMapper.shared().writeValueAsString(json));
        this.spec.commandLine().getOut().flush();
    }

}
