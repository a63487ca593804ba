package keyfound.content.check;

import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import keyfound.entry.EntryOutline;

/// Tells which entry bore a name first. A table of numbers with open addressing: it is
/// filled with all entries at every publication. Whether a name counts takes long to
/// tell, so that is asked of names that occur twice.
final class FirstBearers {

    private final long[] keys;

    private final @Nullable EntryOutline[] bearers;

    private final BiPredicate<EntryOutline, EntryOutline> same;

    private final Predicate<EntryOutline> bears;

    /// @param most so many entries at most are asked for
    /// @param same whether two names whose keys are equal are the same
    /// @param bears whether the name of an entry counts
    FirstBearers(int most, BiPredicate<EntryOutline, EntryOutline> same, Predicate<EntryOutline> bears) {
        int size = Integer.highestOneBit(Math.max(8, most)) * 4;
        this.keys = new long[size];
        this.bearers = new @Nullable EntryOutline[size];
        this.same = same;
        this.bears = bears;
    }

    /// @return who bears the same name already; when nobody does, the entry bears it from
    /// now on; empty where its name does not count
    Optional<EntryOutline> bearer(long key, EntryOutline entry) {
        int at = (int) (key ^ (key >>> 32)) & (this.keys.length - 1);
        while (true) {
            EntryOutline bearer = this.bearers[at];
            if (bearer == null) {
                this.keys[at] = key;
                this.bearers[at] = entry;
                return Optional.empty();
            }
            if (this.keys[at] == key && this.same.test(bearer, entry)) {
                return earlier(at, bearer, entry);
            }
            at = (at + 1) & (this.keys.length - 1);
        }
    }

    private Optional<EntryOutline> earlier(int at, EntryOutline first, EntryOutline entry) {
        if (!this.bears.test(entry)) {
            return Optional.empty();
        }
        if (this.bears.test(first)) {
            return Optional.of(first);
        }
        this.bearers[at] = entry;
        return Optional.empty();
    }

}
