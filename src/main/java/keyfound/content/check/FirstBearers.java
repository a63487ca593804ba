package keyfound.content.check;

import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

import keyfound.entry.EntryOutline;
import keyfound.entry.listing.OutlinedEntries;

/// Tells which entry bore a name first. A table of numbers with open addressing: it is
/// filled with all entries at every publication. Whether a name counts takes long to
/// tell, so that is asked of names that occur twice.
final class FirstBearers {

    private final long[] keys;

    /// Numbers of entries, each more by one; 0 is none.
    private final int[] bearers;

    private final OutlinedEntries entries;

    private final BiPredicate<EntryOutline, EntryOutline> same;

    private final Predicate<EntryOutline> bears;

    /// @param entries those that are asked for
    /// @param same whether two names whose keys are equal are the same
    /// @param bears whether the name of an entry counts
    FirstBearers(OutlinedEntries entries, BiPredicate<EntryOutline, EntryOutline> same, Predicate<EntryOutline> bears) {
        int size = Integer.highestOneBit(Math.max(8, entries.size())) * 4;
        this.keys = new long[size];
        this.bearers = new int[size];
        this.entries = entries;
        this.same = same;
        this.bears = bears;
    }

    /// @param entry its number
    /// @return who bears the same name already; when nobody does, the entry bears it from
    /// now on; empty where its name does not count
    Optional<EntryOutline> bearer(long key, int entry) {
        int at = (int) (key ^ (key >>> 32)) & (this.keys.length - 1);
        while (true) {
            if (this.bearers[at] == 0) {
                this.keys[at] = key;
                this.bearers[at] = entry + 1;
                return Optional.empty();
            }
            if (this.keys[at] == key) {
                EntryOutline bearer = this.entries.get(this.bearers[at] - 1);
                if (this.same.test(bearer, this.entries.get(entry))) {
                    return earlier(at, bearer, entry);
                }
            }
            at = (at + 1) & (this.keys.length - 1);
        }
    }

    private Optional<EntryOutline> earlier(int at, EntryOutline first, int entry) {
        if (!this.bears.test(this.entries.get(entry))) {
            return Optional.empty();
        }
        if (this.bears.test(first)) {
            return Optional.of(first);
        }
        this.bearers[at] = entry + 1;
        return Optional.empty();
    }

}
