package keyfound.desk;

import java.util.Optional;

import keyfound.permalink.Ledger;

/// What `desk/ledger.html` prints.
///
/// @param added number of addresses just imported; empty when no file was sent
/// @param refused why the sent file is not a ledger
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
