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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Option(names = "--data", paramLabel = "DIR", defaultValue = "${env:KEYFOUND_DATA_DIR:-data}",
            description = "the data folder (default: KEYFOUND_DATA_DIR, or data)")
    private Path data = Path.of("data");

    @Option(names = "--url", paramLabel = "URL", defaultValue = "${env:SPRING_DATASOURCE_URL}",
            description = "address of the database, when it is not in the data folder (default: "
                    + "SPRING_DATASOURCE_URL; user and password from SPRING_DATASOURCE_USERNAME and _PASSWORD)")
    private String url = "";

    @Override
    public Integer call() throws IOException {
        try (LedgerFile database = open()) {
            if (this.direction == Direction.EXPORT) {
                export(database.ledger(), Outcomes.in(database.database()));
            }
            else {
                take(database.ledger(), Outcomes.in(database.database()));
            }
        }
        return 0;
    }

    private LedgerFile open() {
        return this.url.isBlank() ? LedgerFile.in(this.data, this.direction == Direction.IMPORT)
                : LedgerFile.at(this.url, System.getenv().getOrDefault("SPRING_DATASOURCE_USERNAME", ""),
                        System.getenv().getOrDefault("SPRING_DATASOURCE_PASSWORD", ""));
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
