package keyfound.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import keyfound.demand.Surface;
import keyfound.demand.gap.Gaps;
import keyfound.demand.gap.Sighting;
import keyfound.permalink.LedgerFile;
import keyfound.search.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

/// What nobody has answered, on the command line.
class GapsCommandTest {

    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");

    @TempDir
    private Path data;

    @BeforeEach
    void bringErrors() {
        try (LedgerFile database = LedgerFile.in(this.data, true)) {
            Gaps.in(database.database())
                .add(List.of(met("disk is full (E17)", false), met("disk is full (E17)", true),
                        met("=cmd \"x\" failed", false)));
        }
    }

    private static Sighting met(String signature, boolean asked) {
        return new Sighting(signature, signature, NOW, Surface.SHELL, "en", Verdict.UNKNOWN, asked);
    }

    @Test
    void theOnesThatHurtMostComeFirst() {
        assertThat(run(0, "gaps").lines()).containsExactly("     2×  2026-11-29 to 2026-11-29  asked 1×",
                "         disk is full (E17)", "     1×  2026-11-29 to 2026-11-29", "         =cmd \"x\" failed",
                "2 of 2 open");
        assertThat(run(0, "gaps", "--most", "1")).contains("1 of 2 open").doesNotContain("=cmd");
        assertThat(run(0, "gaps", "--state", "muted")).isEqualToIgnoringNewLines("0 of 0 muted");
    }

    @Test
    void aSpreadsheetTakesNoneForAFormula() {
        assertThat(run(0, "gaps", "--format", "csv").lines()).containsExactly("times,questions,first,last,signature",
                "2,1,2026-11-29,2026-11-29,\"disk is full (E17)\"",
                "1,0,2026-11-29,2026-11-29,\"'=cmd \"\"x\"\" failed\"");
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThat(run(2, "gaps", "--most", "0")).contains("--most is between 1 and 1000");
        assertThat(run(2, "gaps", "--state", "lost")).contains("lost");
        this.data = this.data.resolve("nowhere");
        assertThat(run(2, "gaps")).contains("there is no database");
    }

    private String run(int code, String... arguments) {
        StringWriter said = new StringWriter();
        PrintWriter to = new PrintWriter(said, true);
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", this.data.toString()));
        assertThat(Commands.run(to, to, all.toArray(String[]::new))).as(said.toString()).isEqualTo(code);
        return said.toString();
    }

}
