package keyfound.desk;

import java.util.Optional;

import keyfound.permalink.Ledger;

/// What `desk/ledger.html` prints.
///
/// @param added addresses that were just taken in; empty when none were offered
/// @param refused why the file that was offered is none of a ledger
public record LedgerPage(Ledger.Counts counts, Optional<Integer> added, Optional<String> refused) {

    static LedgerPage of(Ledger.Counts counts) {
        return new LedgerPage(counts, Optional.empty(), Optional.empty());
    }

    LedgerPage added(int count) {
        return new LedgerPage(this.counts, Optional.of(count), Optional.empty());
    }

    LedgerPage refused(String why) {
        return new LedgerPage(this.counts, Optional.empty(), Optional.of(why));
    }

}
