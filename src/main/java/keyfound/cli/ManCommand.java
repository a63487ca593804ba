package keyfound.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

import keyfound.cli.local.ProgramVersion;

/// Prints the manual page of the whole program.
@Command(name = "man", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class,
        description = "Prints the manual page.", footer = { "", "For example: keyfound man | man -l -" })
final class ManCommand extends PrintedText {

    @Override
    String of(CommandSpec program) {
        return ManPage.of(program);
    }

}
