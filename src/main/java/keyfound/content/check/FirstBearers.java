package keyfound.content.check;

import java.util.Optional;
import java.util.function.BiPredicate;

import org.jspecify.annotations.Nullable;

import keyfound.entry.EntryOutline;

/// Tells which entry bore a name first. A table of numbers with open addressing: it is
/// filled with all entries at every publication.
final class FirstBearers {

    private final long[] keys;

    private final @Nullable EntryOutline[] bearers;

    private final BiPredicate<EntryOutline, EntryOutline> same;

    /// @param most so many entries at most are asked for
    /// @param same whether two names whose keys are equal are the same
    FirstBearers(int most, BiPredicate<EntryOutline, EntryOutline> same) {
        int size = Integer.highestOneBit(Math.max(8, most)) * 4;
        this.keys = new long[size];
        this.bearers = new @Nullable EntryOutline[size];
        this.same = same;
    }

    /// @return who bears the same name already; when nobody does, the entry bears it from
    /// now on
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
                return Optional.of(bearer);
            }
            at = (at + 1) & (this.keys.length - 1);
        }
    }

}
