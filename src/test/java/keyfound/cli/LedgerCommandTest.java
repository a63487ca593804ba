package keyfound.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import keyfound.entry.EntryId;
import keyfound.feedback.Outcome;
import keyfound.feedback.Outcomes;
import keyfound.feedback.Tally;
import keyfound.permalink.Ledger;
import keyfound.permalink.LedgerFile;
import keyfound.permalink.TextVersion;
import keyfound.permalink.address.Address;
import keyfound.permalink.address.Resolution;
import keyfound.text.sketch.Sketch;

import static org.assertj.core.api.Assertions.assertThat;

class LedgerCommandTest {

    private static final Ledger.Served NO_COLLECTIONS = new Ledger.Served(List.of(), Set.of());

    private final StringWriter out = new StringWriter();

    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder = Path.of("unset");

    @BeforeEach
    void serveRenameAndTakeAway() throws IOException {
        Files.createDirectories(data());
        try (LedgerFile file = LedgerFile.in(data(), true)) {
            file.ledger()
                .record(new Ledger.Served(
                        List.of(address("old", "Tab\there, and a \\ \"quote\""), address("gone", "x")), Set.of()),
                        NO_COLLECTIONS, TextVersion.UNKNOWN);
            file.ledger()
                .record(new Ledger.Served(List.of(address("new", "Tab\there, and a \\ \"quote\"")),
                        Set.of("old", "gone")), NO_COLLECTIONS, TextVersion.UNKNOWN);
        }
    }

    @Test
    void anExportThatIsImportedAfterALossRestoresEveryRedirect() throws IOException {
        Path text = this.folder.resolve("ledger.tsv");
        try (LedgerFile file = LedgerFile.in(data(), false)) {
            Outcomes.in(file.database()).record(new EntryId("new"), Outcome.FIXED);
            Outcomes.in(file.database()).record(new EntryId("new"), Outcome.FIXED);
        }
        assertThat(run("ledger", "export", text.toString(), "--data", data().toString())).isZero();
        Path fresh = Files.createDirectories(this.folder.resolve("fresh"));
        assertThat(run("ledger", "import", text.toString(), "--data", fresh.toString())).isZero();
        assertThat(this.err.toString()).contains("3 addresses added");
        try (LedgerFile file = LedgerFile.in(fresh, false)) {
            assertThat(file.ledger().resolve(new EntryId("old"))).isEqualTo(new Resolution.Moved<>(new EntryId("new")));
            assertThat(file.ledger().resolve(new EntryId("gone"))).isInstanceOf(Resolution.Gone.class);
            assertThat(Outcomes.in(file.database()).of(new EntryId("new"))).isEqualTo(new Tally(2, 0));
        }
        assertThat(run("ledger", "export", "--data", fresh.toString())).isZero();
        assertThat(this.out.toString()).isEqualTo(Files.readString(text));
    }

    @Test
    void whatIsNoLedgerIsRefusedWhole() throws IOException {
        Path text = Files.writeString(this.folder.resolve("x.tsv"), "entry\tonly\tthree\n");
        assertThat(run("ledger", "import", text.toString(), "--data", data().toString())).isEqualTo(2);
        assertThat(this.err.toString()).contains("line 1 of the ledger has 3 fields");
    }

    @Test
    void aDatabaseOfAnotherMakeIsRefusedWithoutItsPassword() {
        assertThat(run("ledger", "export", "--url", "jdbc:mysql://user:SECRET@localhost/faq")).isEqualTo(2);
        assertThat(this.err.toString()).contains("jdbc:mysql://localhost/faq is neither H2 nor PostgreSQL")
            .doesNotContain("SECRET");
    }

    @Test
    void anExportNeedsADatabase() {
        assertThat(run("ledger", "export", "--data", this.folder.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(this.err.toString()).contains("there is no database in");
    }

    private Path data() {
        return this.folder.resolve("data");
    }

    private int run(String... arguments) {
        return Commands.run(new PrintWriter(this.out), new PrintWriter(this.err), arguments);
    }

    private static Address address(String id, String question) {
        return new Address(id, "a.md", 0, question, Sketch.EMPTY, List.of());
    }

}
