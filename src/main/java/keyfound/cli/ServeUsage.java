package keyfound.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import keyfound.cli.local.ProgramVersion;

/// Explains how to serve; the root package starts the server itself.
@Command(name = "serve", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class,
        description = "Serves the pages and the API. Settings are given as --name=value, see docs/operating.md.",
        customSynopsis = { "keyfound serve [--keyfound.content.dir=DIR]",
                "               [--keyfound.data.dir=DIR] [--server.port=PORT] …" },
        footer = { "", "For example:", "  java -jar keyfound.jar serve --keyfound.content.dir=faq --server.port=9000" })
final class ServeUsage implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(this.spec.commandLine(), "Settings are written --name=value");
    }

}
