package keyfound.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import keyfound.cli.local.ProgramVersion;
import keyfound.demand.CsvCell;
import keyfound.demand.gap.Gap;
import keyfound.demand.gap.GapState;
import keyfound.demand.gap.Gaps;
import keyfound.permalink.LedgerFile;

/// Lists the errors that were brought to a server and that no entry covers.
@Command(name = "gaps", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class,
        description = "Lists the errors that readers brought and that no entry covers, those that hurt most first.",
        footer = { "", "The embedded database serves one process: stop the server first, or use its desk",
                "or GET /api/v1/gaps." })
final class GapsCommand implements Callable<Integer> {

    private static final int MOST = 1000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Option(names = "--state", paramLabel = "STATE", defaultValue = "open",
            description = "open, answered, muted or same (default: ${DEFAULT-VALUE})")
    private GapState.Kind state = GapState.Kind.OPEN;

    @Option(names = "--most", paramLabel = "N", defaultValue = "20",
            description = "at most so many, up to 1000 (default: ${DEFAULT-VALUE})")
    private int most = 20;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
            description = "text or csv (default: ${DEFAULT-VALUE})")
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        if (this.most < 1 || this.most > MOST) {
            throw new ParameterException(this.spec.commandLine(), "--most is between 1 and " + MOST);
        }
        PrintWriter out = this.spec.commandLine().getOut();
        try (LedgerFile file = this.database.open(false)) {
            Gaps gaps = Gaps.in(file.database());
            print(gaps.list(this.state, 1, this.most), gaps.count(this.state), out);
        }
        return 0;
    }

    private void print(List<Gap> gaps, long total, PrintWriter out) {
        if (this.format == Format.CSV) {
            out.println("times,questions,first,last,signature");
            gaps.forEach(gap -> out
                .println(gap.frequency().times() + "," + gap.frequency().asked() + "," + day(gap.frequency().first())
                        + "," + day(gap.frequency().last()) + "," + CsvCell.of(gap.signature())));
            return;
        }
        gaps.forEach(gap -> out.printf("%6d×  %s to %s%s%n         %s%n", gap.frequency().times(),
                day(gap.frequency().first()), day(gap.frequency().last()),
                (gap.frequency().asked() > 0) ? "  asked " + gap.frequency().asked() + "×" : "", gap.signature()));
        out.println(gaps.size() + " of " + total + " " + this.state.word());
    }

    private static String day(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }

    enum Format {

        TEXT, CSV

    }

}
