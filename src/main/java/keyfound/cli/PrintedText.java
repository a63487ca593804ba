package keyfound.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// A command that prints a text about all commands.
abstract class PrintedText implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public final Integer call() {
        CommandSpec parent = this.spec.parent();
        PrintWriter out = this.spec.commandLine().getOut();
        out.print(of((parent == null) ? this.spec : parent));
        out.flush();
        return 0;
    }

    /// @param program with its commands
    abstract String of(CommandSpec program);

}
