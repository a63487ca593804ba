package keyfound.permalink.redirect;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import keyfound.permalink.LedgerParts;
import keyfound.permalink.address.Address;
import keyfound.permalink.address.AddressKind;
import keyfound.permalink.address.AddressRow;
import keyfound.permalink.address.AddressTable;

import static keyfound.permalink.LedgerParts.LONG_ANSWER;
import static keyfound.permalink.LedgerParts.OTHER_ANSWER;
import static keyfound.permalink.LedgerParts.entry;
import static org.assertj.core.api.Assertions.assertThat;

/// The ledger knows that `full` has moved to `no-space`, and that `slow` is gone.
class FormerMeaningsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:15:30Z");

    private static final String PLAIN = "Run it again after the upgrade has ended.";

    private final AddressTable table = new AddressTable(LedgerParts.withTables(LedgerParts.inMemory()),
            AddressKind.ENTRY);

    @BeforeEach
    void fill() {
        this.table
            .insert(List.of(AddressRow.served(entry("full", "Disk full?", LONG_ANSWER), NOW).move("no-space", NOW),
                    AddressRow.served(entry("no-space", "No space left?", PLAIN), NOW),
                    AddressRow.served(entry("slow", "Server slow?", LONG_ANSWER), NOW).goAway(NOW)));
    }

    @Test
    void anIdThatWasNeverServedMeansNothingElse() {
        assertThat(mistaken(entry("other", "Disk full?", LONG_ANSWER))).isEmpty();
        assertThat(mistaken()).isEmpty();
    }

    @Test
    void anIdThatIsGoneMeansItsQuestionOrItsAnswer() {
        assertThat(mistaken(entry("slow", "Server slow!", OTHER_ANSWER))).isEmpty();
        assertThat(mistaken(entry("slow", "A slow train?", LONG_ANSWER))).isEmpty();
        assertThat(mistaken(entry("slow", "A slow train?", OTHER_ANSWER))).containsExactly("slow");
    }

    @Test
    void anIdThatIsServedMeansWhatItServes() {
        assertThat(mistaken(entry("no-space", "Too few rooms?", OTHER_ANSWER))).containsExactly("no-space");
        assertThat(mistaken(entry("no-space", "No space left?", PLAIN))).isEmpty();
    }

    @Test
    void aMovedIdComesBackOnlyToItsQuestionWithItsAnswerOrThatOfItsTarget() {
        assertThat(mistaken(entry("full", "disk full", LONG_ANSWER))).isEmpty();
        assertThat(mistaken(entry("full", "disk full", PLAIN))).isEmpty();
        assertThat(mistaken(entry("full", "disk full", OTHER_ANSWER))).containsExactly("full");
        assertThat(mistaken(entry("full", "A full moon?", LONG_ANSWER))).containsExactly("full");
    }

    private List<String> mistaken(Address... wishes) {
        return new FormerMeanings(this.table, List.of(wishes)).mistaken().stream().map(Address::id).toList();
    }

}
