package keyfound.cli;

import java.util.concurrent.Callable;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import keyfound.cli.local.ProgramVersion;

/// Prints what a shell needs to complete the commands.
@Command(name = "completion", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class,
        description = "Prints a completion script for bash and zsh.",
        footer = { "", "For example: source <(keyfound completion)" })
final class CompletionCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        CommandSpec parent = this.spec.parent();
        this.spec.commandLine()
            .getOut()
            .print(AutoComplete.bash("keyfound", ((parent == null) ? this.spec : parent).commandLine()));
        this.spec.commandLine().getOut().flush();
        return 0;
    }

}
