package keyfound.permalink;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import keyfound.entry.CollectionId;
import keyfound.entry.EntryId;
import keyfound.permalink.address.Address;
import keyfound.permalink.address.Move;
import keyfound.permalink.address.Resolution;
import keyfound.text.sketch.Sketch;

import static keyfound.permalink.LedgerParts.LONG_ANSWER;
import static keyfound.permalink.LedgerParts.OTHER_ANSWER;
import static keyfound.permalink.LedgerParts.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/// What the ledger promises on every database.
abstract class LedgerContract {

    private static final Instant NOW = Instant.parse("2026-11-23T10:15:30Z");

    private static final Ledger.Served NOTHING = new Ledger.Served(List.of(), Set.of());

    private Ledger ledger;

    /// An empty database.
    abstract DataSource database();

    @BeforeEach
    void openAnEmptyLedger() {
        this.ledger = open(database());
    }

    static Ledger open(DataSource database) {
        Tables.bringUpToDate(database);
        return new Ledger(new JdbcTemplate(database), new TransactionTemplate(new JdbcTransactionManager(database)),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void anIdThatWasNeverServedIsNotKnown() {
        assertThat(this.ledger.resolve(new EntryId("x"))).isEqualTo(new Resolution.NeverServed<>());
    }

    @Test
    void anIdThatIsServedResolvesToItself() {
        record(entry("disk-full", "a.md", 0, "Disk full?", LONG_ANSWER));
        assertThat(this.ledger.resolve(new EntryId("disk-full")))
            .isEqualTo(new Resolution.Served<>(new EntryId("disk-full")));
    }

    @Test
    void idsAreToldApartByTheirCase() {
        record(entry("E0382", "a.md", 0, "Moved?", LONG_ANSWER));
        assertThat(this.ledger.resolve(new EntryId("e0382"))).isEqualTo(new Resolution.NeverServed<>());
    }

    @Test
    void aRetitledEntryIsKnownByItsAnswer() {
        record(entry("disk-full", "a.md", 0, "Disk full?", LONG_ANSWER));
        List<Move> moves = replace("disk-full", entry("no-space-left", "a.md", 0, "No space left?", LONG_ANSWER));
        assertThat(moves).containsExactly(new Move("disk-full", java.util.Optional.of("no-space-left")));
        assertMoved("disk-full", "no-space-left");
    }

    @Test
    void anEntryMovedToAnotherFileAndRetitledIsKnownByItsAnswer() {
        record(entry("disk-full", "a.md", 0, "Disk full?", LONG_ANSWER));
        replace("disk-full", entry("other", "z.md", 0, "Something else?", OTHER_ANSWER),
                entry("no-space-left", "b.md", 7, "No space left?", LONG_ANSWER));
        assertMoved("disk-full", "no-space-left");
    }

    @Test
    void anAnswerThatWasRewrittenIsKnownByItsQuestion() {
        record(entry("disk-full", "a.md", 0, "Disk full?", LONG_ANSWER));
        replace("disk-full", entry("disk-full-zh", "b.md", 3, "disk full", OTHER_ANSWER));
        assertMoved("disk-full", "disk-full-zh");
    }

    @Test
    void aDeletedEntryIsGoneWithItsQuestionThoughOthersCameAtOnce() {
        record(entry("disk-full", "a.md", 0, "Disk full?", LONG_ANSWER));
        replace("disk-full", entry("too-many-files", "b.md", 0, "Too many open files?", OTHER_ANSWER));
        assertThat(this.ledger.resolve(new EntryId("disk-full"))).isEqualTo(new Resolution.Gone<>("Disk full?", NOW));
    }

    @Test
    void aWritersAliasBeatsResemblance() {
        record(entry("disk-full", "a.md", 0, "Disk full?", LONG_ANSWER));
        Address named = new Address("named", "b.md", 0, "Other?", words(OTHER_ANSWER), List.of("disk-full"));
        replace("disk-full", entry("alike", "a.md", 0, "Alike?", LONG_ANSWER), named);
        assertMoved("disk-full", "named");
    }

    @Test
    void anAliasThatThisLedgerNeverServedLeadsToItsEntry() {
        record(new Address("named", "b.md", 0, "Other?", words(OTHER_ANSWER), List.of("from-another-wiki")));
        assertMoved("from-another-wiki", "named");
    }

    @Test
    void anAliasDoesNotTakeTheIdOfAnEntryThatIsServed() {
        record(entry("disk-full", "a.md", 0, "Disk full?", LONG_ANSWER));
        record(new Address("named", "b.md", 0, "Other?", words(OTHER_ANSWER), List.of("disk-full")));
        assertThat(this.ledger.resolve(new EntryId("disk-full"))).isInstanceOf(Resolution.Served.class);
    }

    @Test
    void chainsCollapseToOneStep() {
        record(entry("one", "a.md", 0, "One?", LONG_ANSWER));
        replace("one", entry("two", "a.md", 0, "Two?", LONG_ANSWER));
        replace("two", entry("three", "a.md", 0, "Three?", LONG_ANSWER));
        assertMoved("one", "three");
        assertMoved("two", "three");
    }

    @Test
    void whatLedToAnEntryThatIsDeletedIsGoneWithIt() {
        record(entry("one", "a.md", 0, "One?", LONG_ANSWER));
        replace("one", entry("two", "a.md", 0, "Two?", LONG_ANSWER));
        this.ledger.record(new Ledger.Served(List.of(), Set.of("two")), NOTHING, TextVersion.UNKNOWN);
        assertThat(this.ledger.resolve(new EntryId("one"))).isEqualTo(new Resolution.Gone<>("One?", NOW));
        assertThat(this.ledger.resolve(new EntryId("two"))).isEqualTo(new Resolution.Gone<>("Two?", NOW));
    }

    @Test
    void aTitleThatGoesBackAndForthMakesNoCircle() {
        record(entry("one", "a.md", 0, "One?", LONG_ANSWER));
        replace("one", entry("two", "a.md", 0, "Two?", LONG_ANSWER));
        replace("two", entry("one", "a.md", 0, "One?", LONG_ANSWER));
        assertThat(this.ledger.resolve(new EntryId("one"))).isInstanceOf(Resolution.Served.class);
        assertMoved("two", "one");
    }

    @Test
    void anEntryThatComesBackIsServedAgain() {
        record(entry("one", "a.md", 0, "One?", LONG_ANSWER));
        this.ledger.record(new Ledger.Served(List.of(), Set.of("one")), NOTHING, TextVersion.UNKNOWN);
        record(entry("one", "a.md", 0, "One?", LONG_ANSWER));
        assertThat(this.ledger.resolve(new EntryId("one"))).isInstanceOf(Resolution.Served.class);
    }

    @Test
    void anEntryDeletedHereAndWrittenThereLaterIsFoundAgain() {
        record(entry("one", "a.md", 0, "One?", LONG_ANSWER));
        this.ledger.record(new Ledger.Served(List.of(), Set.of("one")), NOTHING, TextVersion.UNKNOWN);
        record(entry("two", "b.md", 0, "Two?", LONG_ANSWER));
        assertMoved("one", "two");
    }

    @Test
    void aRenamedCollectionIsKnownByItsEntries() {
        Address before = new Address("network", "network.md", 0, "Network",
                Sketch.of(Stream.of("dns-fails", "no-route")), List.of());
        Address after = new Address("net-dns", "net/dns.md", 0, "Names", Sketch.of(Stream.of("dns-fails", "no-route")),
                List.of());
        this.ledger.record(NOTHING, new Ledger.Served(List.of(before), Set.of()), TextVersion.UNKNOWN);
        this.ledger.record(NOTHING, new Ledger.Served(List.of(after), Set.of("network")), TextVersion.UNKNOWN);
        assertThat(this.ledger.resolve(new CollectionId("network")))
            .isEqualTo(new Resolution.Moved<>(new CollectionId("net-dns")));
    }

    @Test
    void anEntryAndACollectionMayHaveTheSameId() {
        record(entry("dns", "dns.md", 0, "DNS?", LONG_ANSWER));
        assertThat(this.ledger.resolve(new CollectionId("dns"))).isEqualTo(new Resolution.NeverServed<>());
    }

    @Test
    void anExportedLedgerBringsALostDatabaseBack() throws IOException {
        record(entry("one", "a.md", 0, "One\ttab \\ and 中文?", LONG_ANSWER), entry("away", "a.md", 1, "Away?", "Text"));
        replace("one", entry("two", "a.md", 0, "Two?", LONG_ANSWER));
        this.ledger.record(new Ledger.Served(List.of(), Set.of("away")), NOTHING, TextVersion.UNKNOWN);
        StringBuilder text = new StringBuilder();
        this.ledger.exportTo(text, List.of());
        Ledger other = open(LedgerParts.inMemory());
        assertThat(other.importFrom(new BufferedReader(new StringReader(text.toString())), others -> {
        })).isEqualTo(3);
        StringBuilder again = new StringBuilder();
        other.exportTo(again, List.of());
        assertThat(again).hasToString(text.toString());
        assertThat(other.resolve(new EntryId("one"))).isEqualTo(new Resolution.Moved<>(new EntryId("two")));
    }

    @Test
    void anExportThatIsOlderThanWhatIsServedLeadsToWhereItsContentIsNow() throws IOException {
        record(entry("first", "a.md", 0, "First?", LONG_ANSWER));
        replace("first", entry("second", "a.md", 0, "Second?", LONG_ANSWER));
        StringBuilder text = new StringBuilder();
        this.ledger.exportTo(text, List.of());
        Ledger later = open(LedgerParts.inMemory());
        later.record(new Ledger.Served(List.of(entry("third", "b.md", 4, "Third?", LONG_ANSWER)), Set.of()), NOTHING,
                TextVersion.UNKNOWN);
        assertThat(later.importFrom(new BufferedReader(new StringReader(text.toString())), others -> {
        })).isEqualTo(2);
        assertThat(later.resolve(new EntryId("first"))).isEqualTo(new Resolution.Moved<>(new EntryId("third")));
        assertThat(later.resolve(new EntryId("second"))).isEqualTo(new Resolution.Moved<>(new EntryId("third")));
    }

    @Test
    void whatIsKnownAlreadyStaysAsItIsOnImport() throws IOException {
        record(entry("one", "a.md", 0, "One?", LONG_ANSWER));
        StringBuilder text = new StringBuilder();
        this.ledger.exportTo(text, List.of());
        this.ledger.record(new Ledger.Served(List.of(), Set.of("one")), NOTHING, TextVersion.UNKNOWN);
        assertThat(this.ledger.importFrom(new BufferedReader(new StringReader(text.toString())), others -> {
        })).isZero();
        assertThat(this.ledger.resolve(new EntryId("one"))).isInstanceOf(Resolution.Gone.class);
    }

    @Test
    void aTextThatWasCutAnywhereIsRefusedAndNothingIsAdded() throws IOException {
        record(entry("one", "a.md", 0, "One 中文?", LONG_ANSWER), entry("two", "a.md", 1, "Two?", "Text"));
        StringBuilder text = new StringBuilder();
        this.ledger.exportTo(text, List.of(List.of("outcome", "one", "fixed", "3")));
        Ledger other = open(LedgerParts.inMemory());
        int withoutLastLineEnd = text.length() - 1;
        for (int cut = 0; cut < withoutLastLineEnd; cut++) {
            String part = text.substring(0, cut);
            assertThatIllegalArgumentException().as("cut after %d characters", cut)
                .isThrownBy(() -> other.importFrom(new BufferedReader(new StringReader(part)), others -> {
                }));
        }
        String edited = text.toString().replace("Two?", "Three?");
        assertThatIllegalArgumentException()
            .isThrownBy(() -> other.importFrom(new BufferedReader(new StringReader(edited)), others -> {
            }))
            .withMessageContaining("KF222");
        assertThat(other.counts()).isEqualTo(new Ledger.Counts(0, 0, 0));
    }

    @Test
    void aTextOfAVersionThatWroteNoLastLineIsStillTaken() throws IOException {
        String text = "# keyfound ledger 2: kind, id, …\nentry\tok\tgone\t\t2026-01-01T00:00:00Z\t"
                + "2026-01-01T00:00:00Z\ta.md\t0\t\tOk?\tfalse\t\n";
        assertThat(this.ledger.importFrom(new BufferedReader(new StringReader(text)), others -> {
        })).isEqualTo(1);
    }

    @Test
    void anOlderProgramRefusesNewerTablesAndWritesNothing() {
        DataSource database = database();
        Tables.bringUpToDate(database);
        JdbcTemplate template = new JdbcTemplate(database);
        template.update("insert into \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\", "
                + "\"type\", \"script\", \"checksum\", \"installed_by\", \"execution_time\", \"success\") "
                + "values (99, '99', 'the future', 'SQL', 'V99__the_future.sql', 1, 'future', 1, true)");
        assertThatExceptionOfType(FlywayException.class).isThrownBy(() -> Tables.bringUpToDate(database))
            .withMessageContaining("99");
    }

    @Test
    void aLineThatIsNoAddressIsRefusedWithItsNumberAndNothingIsAdded() {
        String text = "entry\tok\tgone\t\t2026-01-01T00:00:00Z\t2026-01-01T00:00:00Z\ta.md\t0\t\tOk?\nentry\tbad\n";
        assertThatIllegalArgumentException()
            .isThrownBy(() -> this.ledger.importFrom(new BufferedReader(new StringReader(text)), others -> {
            }))
            .withMessageContaining("line 2");
        assertThat(this.ledger.resolve(new EntryId("ok"))).isEqualTo(new Resolution.NeverServed<>());
    }

    @Test
    void aThousandAddressesAreRecordedAtOnce() {
        record(IntStream.range(0, 1200)
            .mapToObj(number -> entry("id-" + number, "a.md", number, "Question " + number + "?", "Answer " + number))
            .toArray(Address[]::new));
        Set<EntryId> served = new HashSet<>();
        this.ledger.forEachEntry(served::add);
        assertThat(served).hasSize(1200);
    }

    private void record(Address... addresses) {
        this.ledger.record(new Ledger.Served(List.of(addresses), Set.of()), NOTHING, TextVersion.UNKNOWN);
    }

    private List<Move> replace(String vanished, Address... addresses) {
        return this.ledger.record(new Ledger.Served(List.of(addresses), Set.of(vanished)), NOTHING,
                TextVersion.UNKNOWN);
    }

    private void assertMoved(String from, String to) {
        assertThat(this.ledger.resolve(new EntryId(from))).isEqualTo(new Resolution.Moved<>(new EntryId(to)));
    }

    private static Sketch words(String text) {
        return Sketch.ofWords(Stream.of(text));
    }

}
