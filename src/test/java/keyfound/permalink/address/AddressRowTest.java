package keyfound.permalink.address;

import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import keyfound.permalink.LedgerParts;
import keyfound.text.sketch.Sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AddressRowTest {

    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private static final Instant LATER = Instant.parse("2026-02-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("2026-03-01T00:00:00Z");

    private static final Address DISK_FULL = LedgerParts.entry("disk-full", "Disk full?", "Delete old files.");

    @Test
    void exactlyAMovedAddressHasATarget() {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> new AddressRow(DISK_FULL, AddressState.MOVED, Optional.empty(), FIRST, FIRST))
            .withMessageContaining("'disk-full'");
        assertThatIllegalArgumentException()
            .isThrownBy(() -> new AddressRow(DISK_FULL, AddressState.GONE, Optional.of("other"), FIRST, FIRST));
    }

    @Test
    void anAddressThatGoesAwayWasServedUntilNowAndOneThatWasAwayUntilThen() {
        AddressRow gone = AddressRow.served(DISK_FULL, FIRST).goAway(LATER);
        assertThat(gone).isEqualTo(new AddressRow(DISK_FULL, AddressState.GONE, Optional.empty(), FIRST, LATER));
        assertThat(gone.move("other", LAST))
            .isEqualTo(new AddressRow(DISK_FULL, AddressState.MOVED, Optional.of("other"), FIRST, LATER));
        assertThat(AddressRow.served(DISK_FULL, FIRST).move("other", LAST).lastServed()).isEqualTo(LAST);
    }

    @Test
    void anAddressServedAgainKeepsItsFirstDayAndHasTheContentOfNow() {
        Address now = LedgerParts.entry("disk-full", "Is the disk full?", "Buy another.");
        AddressRow again = AddressRow.served(DISK_FULL, FIRST).move("other", LATER).serve(now, LAST);
        assertThat(again).isEqualTo(new AddressRow(now, AddressState.SERVED, Optional.empty(), FIRST, LAST));
    }

    @Test
    void aliasesAreNotKeptAndMakeNoDifference() {
        Address named = LedgerParts.withAliases(DISK_FULL, "no-space");
        AddressRow row = AddressRow.served(named, FIRST);
        assertThat(row.address()).isEqualTo(DISK_FULL);
        assertThat(row.isServedAs(named)).isTrue();
        assertThat(row.serve(named, LATER).address().aliases()).isEmpty();
        assertThat(row.isServedAs(LedgerParts.entry("disk-full", "Disk full!", "Delete old files."))).isFalse();
        assertThat(row.goAway(LATER).isServedAs(named)).isFalse();
    }

    @Test
    void anAliasThatWasNeverServedLeadsToItsTargetAndHasNoAnswerOfItsOwn() {
        AddressRow alias = AddressRow.alias("no-space", DISK_FULL, FIRST);
        assertThat(alias.id()).isEqualTo("no-space");
        assertThat(alias.movedTo()).contains("disk-full");
        assertThat(alias.address().sketch()).isEqualTo(Sketch.EMPTY);
        assertThat(alias.address().text()).isEqualTo("Disk full?");
    }

}
