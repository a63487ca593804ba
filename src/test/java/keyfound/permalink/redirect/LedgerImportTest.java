package keyfound.permalink.redirect;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import keyfound.permalink.LedgerParts;
import keyfound.permalink.address.Address;
import keyfound.permalink.address.AddressKind;
import keyfound.permalink.address.AddressRow;
import keyfound.permalink.address.AddressState;
import keyfound.permalink.address.AddressTable;

import static keyfound.permalink.LedgerParts.LONG_ANSWER;
import static keyfound.permalink.LedgerParts.OTHER_ANSWER;
import static keyfound.permalink.LedgerParts.entry;
import static org.assertj.core.api.Assertions.assertThat;

class LedgerImportTest {

    private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");

    private static final Instant NOW = Instant.parse("2026-02-01T00:00:00Z");

    private static final Address FULL = entry("full", "Disk full?", LONG_ANSWER);

    private final AddressTable table = new AddressTable(LedgerParts.withTables(LedgerParts.inMemory()),
            AddressKind.ENTRY);

    @Test
    void aLedgerThatServesNothingTakesAllAsItIs() {
        List<AddressRow> rows = List.of(served(FULL), served(entry("no-space", "?", "")).move("full", THEN),
                served(entry("slow", "Server slow?", OTHER_ANSWER)).goAway(THEN));
        assertThat(take(rows)).isEqualTo(3);
        assertThat(this.table.findAll()).containsExactlyElementsOf(rows);
        assertThat(take(List.of())).isZero();
    }

    @Test
    void whatIsKnownStaysAndIsNotCounted() {
        this.table.insert(List.of(served(FULL).goAway(THEN)));
        assertThat(take(List.of(served(FULL), served(entry("slow", "Server slow?", OTHER_ANSWER))))).isEqualTo(1);
        assertThat(row("full").state()).isEqualTo(AddressState.GONE);
        assertThat(row("slow").state()).isEqualTo(AddressState.SERVED);
    }

    @Test
    void whatTheExportCallsServedLeadsToItsContentOfNowOrIsGone() {
        this.table.insert(List.of(served(entry("no-space", "No space left?", LONG_ANSWER))));
        assertThat(take(List.of(served(FULL), served(entry("slow", "Server slow?", OTHER_ANSWER))))).isEqualTo(2);
        assertThat(row("full").movedTo()).contains("no-space");
        assertThat(row("slow").state()).isEqualTo(AddressState.GONE);
        assertThat(row("slow").lastServed()).as("as far as is known").isEqualTo(NOW);
        assertThat(row("full").firstServed()).isEqualTo(THEN);
    }

    @Test
    void whatMovedFollowsInOneStepOrIsGone() {
        this.table.insert(List.of(served(entry("no-space", "No space left?", LONG_ANSWER))));
        take(List.of(served(FULL), served(entry("oldest", "Oldest?", "")).move("full", THEN),
                served(entry("lost", "Lost?", "")).move("nowhere", THEN)));
        assertThat(row("oldest").movedTo()).contains("no-space");
        assertThat(row("lost").state()).isEqualTo(AddressState.GONE);
        assertThat(row("lost").lastServed()).isEqualTo(THEN);
    }

    @Test
    void whatStoodBesideAnOldAddressThenIsNotItsContentOfNow() {
        Address beside = entry("beside", "b.md", 0, "Disk full?", LONG_ANSWER);
        this.table.insert(List.of(served(beside)));
        assertThat(take(List.of(served(FULL), served(beside)))).isEqualTo(1);
        assertThat(row("full").state()).isEqualTo(AddressState.GONE);
    }

    private int take(List<AddressRow> rows) {
        return new LedgerImport(this.table, NOW).take(rows);
    }

    private AddressRow row(String id) {
        return this.table.find(id).orElseThrow();
    }

    private static AddressRow served(Address address) {
        return AddressRow.served(address, THEN);
    }

}
