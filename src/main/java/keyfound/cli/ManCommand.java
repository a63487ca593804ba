package keyfound.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import keyfound.cli.local.ProgramVersion;

/// Prints the manual page of the whole program.
@Command(name = "man", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class,
        description = "Prints the manual page.", footer = { "", "For example: keyfound man | man -l -" })
final class ManCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        CommandSpec parent = this.spec.parent();
        PrintWriter out = this.spec.commandLine().getOut();
        out.print(ManPage.of((parent == null) ? this.spec : parent));
        out.flush();
        return 0;
    }

}
