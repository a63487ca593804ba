package keyfound.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

import keyfound.cli.local.ProgramVersion;

/// Prints what a shell needs to complete the commands.
@Command(name = "completion", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class,
        description = "Prints a completion script for bash and zsh.",
        footer = { "", "For example: source <(keyfound completion)" })
final class CompletionCommand extends PrintedText {

    @Override
    String of(CommandSpec program) {
        return AutoComplete.bash("keyfound", program.commandLine());
    }

}
