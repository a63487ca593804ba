package keyfound.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import keyfound.cli.local.ProgramVersion;
import keyfound.feedback.Outcomes;
import keyfound.permalink.Ledger;
import keyfound.permalink.LedgerFile;

/// Exports the ledger of addresses from its database, or imports it.
@Command(name = "ledger", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class,
        description = "Exports the ledger of addresses as text, or imports it into a database.",
        footer = { "", "The embedded database serves one process: stop the server first, or use its desk.",
                "Import adds what is not known; what is known stays as it is." })
final class LedgerCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "export|import", description = "what to do")
    private Direction direction = Direction.EXPORT;

    @Parameters(index = "1", paramLabel = "FILE", arity = "0..1", defaultValue = "-",
            description = "the text file; - for standard input or output (default)")
    private String file = "-";

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Override
    public Integer call() throws IOException {
        try (LedgerFile opened = this.database.open(this.direction == Direction.IMPORT)) {
            if (this.direction == Direction.EXPORT) {
                export(opened.ledger(), Outcomes.in(opened.database()));
            }
            else {
                take(opened.ledger(), Outcomes.in(opened.database()));
            }
        }
        return 0;
    }

    private void export(Ledger ledger, Outcomes outcomes) throws IOException {
        if (this.file.equals("-")) {
            PrintWriter out = this.spec.commandLine().getOut();
            ledger.exportTo(out, outcomes.lines());
            out.flush();
        }
        else {
            try (var out = Files.newBufferedWriter(Path.of(this.file))) {
                ledger.exportTo(out, outcomes.lines());
            }
        }
    }

    private void take(Ledger ledger, Outcomes outcomes) throws IOException {
        try (BufferedReader in = this.file.equals("-")
                ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                : Files.newBufferedReader(Path.of(this.file))) {
            this.spec.commandLine().getErr().println(ledger.importFrom(in, outcomes::take) + " addresses added");
        }
    }

    enum Direction {

        EXPORT, IMPORT

    }

}
