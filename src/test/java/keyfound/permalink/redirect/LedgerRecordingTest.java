package keyfound.permalink.redirect;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import keyfound.permalink.LedgerParts;
import keyfound.permalink.address.Address;
import keyfound.permalink.address.AddressKind;
import keyfound.permalink.address.AddressRow;
import keyfound.permalink.address.AddressState;
import keyfound.permalink.address.AddressTable;
import keyfound.permalink.address.Move;

import static keyfound.permalink.LedgerParts.LONG_ANSWER;
import static keyfound.permalink.LedgerParts.OTHER_ANSWER;
import static keyfound.permalink.LedgerParts.entry;
import static keyfound.permalink.LedgerParts.withAliases;
import static org.assertj.core.api.Assertions.assertThat;

class LedgerRecordingTest {

    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private static final Instant LATER = Instant.parse("2026-02-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("2026-03-01T00:00:00Z");

    private final AddressTable table = new AddressTable(LedgerParts.withTables(LedgerParts.inMemory()),
            AddressKind.ENTRY);

    @Test
    void onlyWhatChangedIsWrittenAndItsFirstDayStays() {
        Address same = entry("same", "Same?", LONG_ANSWER);
        assertThat(record(FIRST, Set.of(), same, entry("changed", "Before?", OTHER_ANSWER))).isEmpty();
        assertThat(record(LATER, Set.of(), same, entry("changed", "After?", OTHER_ANSWER))).isEmpty();
        assertThat(row("same")).isEqualTo(AddressRow.served(same, FIRST));
        assertThat(row("changed").address().text()).isEqualTo("After?");
        assertThat(List.of(row("changed").firstServed(), row("changed").lastServed())).containsExactly(FIRST, LATER);
    }

    @Test
    void whatVanishedMovesOrIsGoneInTheOrderOfIds() {
        record(FIRST, Set.of(), entry("full", "Disk full?", LONG_ANSWER), entry("away", "Away?", OTHER_ANSWER));
        assertThat(record(LATER, Set.of("full", "away", "never-served"), entry("no-space", "No space?", LONG_ANSWER)))
            .containsExactly(new Move("away", Optional.empty()), new Move("full", Optional.of("no-space")));
        assertThat(row("away").state()).isEqualTo(AddressState.GONE);
        assertThat(row("full").lastServed()).isEqualTo(LATER);
        assertThat(this.table.find("never-served")).isEmpty();
    }

    @Test
    void whatLedToAnAddressThatMovesLeadsToItsTarget() {
        record(FIRST, Set.of(), entry("one", "One thing?", LONG_ANSWER));
        record(LATER, Set.of("one"), entry("two", "Two things?", LONG_ANSWER));
        record(LAST, Set.of("two"), entry("three", "Three things?", LONG_ANSWER));
        assertThat(row("one").movedTo()).contains("three");
        assertThat(row("two").movedTo()).contains("three");
        assertThat(row("one").lastServed()).as("when it went away itself").isEqualTo(LATER);
    }

    @Test
    void anAliasLeadsToItsEntryUnlessItIsServedItself() {
        record(FIRST, Set.of(), entry("served", "Served?", OTHER_ANSWER), entry("gone", "Gone?", "It is."));
        record(LATER, Set.of("gone"));
        assertThat(row("gone").state()).isEqualTo(AddressState.GONE);
        record(LAST, Set.of(), withAliases(entry("named", "Named?", LONG_ANSWER), "served", "gone", "unknown"));
        assertThat(row("served").state()).isEqualTo(AddressState.SERVED);
        assertThat(row("gone").movedTo()).contains("named");
        assertThat(row("unknown").movedTo()).contains("named");
        assertThat(row("unknown").firstServed()).isEqualTo(LAST);
    }

    @Test
    void whatLedToAnIdThatMeansSomethingElseNowFollowsTheFormerContent() {
        record(FIRST, Set.of(), entry("one", "One thing?", LONG_ANSWER));
        record(LATER, Set.of("one"), entry("two", "Two things?", LONG_ANSWER));
        List<Move> moves = record(LAST, Set.of(), entry("two", "Other things?", OTHER_ANSWER),
                entry("two-things", "Two things?", LONG_ANSWER));
        assertThat(moves).containsExactly(new Move("one", Optional.of("two-things")));
        assertThat(row("one").movedTo()).contains("two-things");
        assertThat(row("two").state()).isEqualTo(AddressState.SERVED);
    }

    @Test
    void whatIsGoneIsFoundAgainWhenItsContentComes() {
        record(FIRST, Set.of(), entry("one", "One thing?", LONG_ANSWER));
        record(LATER, Set.of("one"));
        assertThat(record(LAST, Set.of(), entry("two", "Two things?", LONG_ANSWER)))
            .containsExactly(new Move("one", Optional.of("two")));
        assertThat(row("one").lastServed()).isEqualTo(LATER);
    }

    @Test
    void aFirstRecordLeadsAliasesToTheirEntriesUnlessTheyAreServedThemselves() {
        record(FIRST, Set.of(), withAliases(entry("named", "Named?", LONG_ANSWER), "served", "unknown"),
                entry("served", "Served?", OTHER_ANSWER), withAliases(entry("too", "Too?", "It is."), "unknown"));
        assertThat(row("served")).isEqualTo(AddressRow.served(entry("served", "Served?", OTHER_ANSWER), FIRST));
        assertThat(row("unknown").movedTo()).as("the last who names it").contains("too");
        assertThat(row("unknown").address().text()).isEqualTo("Named?");
    }

    @Test
    void ofTwoAddressesWithOneIdTheFirstIsRecorded() {
        record(FIRST, Set.of(), entry("one", "First?", LONG_ANSWER), entry("one", "Second?", OTHER_ANSWER));
        assertThat(row("one").address().text()).isEqualTo("First?");
    }

    @Test
    void aHundredThousandAreRecordedAndFoundUnchangedNextTime() {
        Address[] many = IntStream.range(0, 100_050)
            .mapToObj(number -> withAliases(entry("id-" + number, "Question " + number + "?", "Answer " + number),
                    (number == 7) ? new String[] { "seven" } : new String[0]))
            .toArray(Address[]::new);
        record(FIRST, Set.of(), many);
        assertThat(this.table.count(AddressState.SERVED)).isEqualTo(100_050);
        LedgerRecording again = new LedgerRecording(this.table, LATER);
        many[99_000] = entry("id-99000", "Another question?", OTHER_ANSWER);
        assertThat(again.write(List.of(many), Set.of())).isEmpty();
        assertThat(row("id-99000").lastServed()).isEqualTo(LATER);
        assertThat(this.table.findAll(AddressState.SERVED).stream().filter(row -> row.lastServed().equals(LATER)))
            .as("rewritten")
            .hasSize(1);
        assertThat(row("seven").movedTo()).contains("id-7");
    }

    private List<Move> record(Instant now, Set<String> vanished, Address... served) {
        return new LedgerRecording(this.table, now).write(List.of(served), vanished);
    }

    private AddressRow row(String id) {
        return this.table.find(id).orElseThrow();
    }

}
