package keyfound.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import keyfound.cli.local.ProgramVersion;

/// Prints what makes a shell, or an agent, offer the answer after a command that failed.
@Command(name = "hook", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class,
        description = { "Prints what makes a shell offer the answer after a command that failed.",
                "Nothing is sent before you ask for it." },
        footer = { "", "For example, in ~/.bashrc: eval \"$(keyfound hook bash)\"",
                "For an agent, the settings that make it call keyfound agent-hook: keyfound hook claude" })
final class HookCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "SHELL", description = "bash, zsh, fish or powershell; claude or gemini for an agent")
    private Kind kind = Kind.BASH;

    @Override
    public Integer call() throws IOException {
        String file = "hook/" + this.kind.name().toLowerCase(Locale.ROOT) + this.kind.suffix;
        try (InputStream in = Objects.requireNonNull(HookCommand.class.getResourceAsStream(file))) {
            this.spec.commandLine().getOut().print(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            this.spec.commandLine().getOut().flush();
        }
        return 0;
    }

    enum Kind {

        BASH(".sh"), ZSH(".sh"), FISH(".fish"), POWERSHELL(".ps1"), CLAUDE(".json"), GEMINI(".json");

        private final String suffix;

        Kind(String suffix) {
            this.suffix = suffix;
        }

    }

}
