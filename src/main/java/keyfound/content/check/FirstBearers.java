package keyfound.content.check;

import java.util.OptionalInt;
import java.util.function.IntPredicate;

/// Tells which entry bore a name first. A table of numbers with open addressing: it is
/// filled with all entries at every publication. Whether a name counts takes long to
/// tell, so that is asked of names that occur twice.
final class FirstBearers {

    private final long[] keys;

    /// Numbers of entries, each more by one; 0 is none.
    private final int[] bearers;

    private final SameName same;

    private final IntPredicate bears;

    /// @param most so many entries at most are asked for
    /// @param bears whether the name of an entry counts
    FirstBearers(int most, SameName same, IntPredicate bears) {
        int size = Integer.highestOneBit(Math.max(8, most)) * 4;
        this.keys = new long[size];
        this.bearers = new int[size];
        this.same = same;
        this.bears = bears;
    }

    /// Whether the names of two entries whose keys are equal are the same.
    @FunctionalInterface
    interface SameName {

        boolean test(int one, int other);

    }

    /// @return who bears the same name already; when nobody does, the entry bears it from
    /// now on; empty where its name does not count
    OptionalInt bearer(long key, int entry) {
        int at = (int) (key ^ (key >>> 32)) & (this.keys.length - 1);
        while (this.bearers[at] != 0) {
            if (this.keys[at] == key) {
                if (!this.bears.test(entry)) {
                    return OptionalInt.empty();
                }
                int first = this.bearers[at] - 1;
                if (this.same.test(first, entry)) {
                    return earlier(at, first, entry);
                }
            }
            at = (at + 1) & (this.keys.length - 1);
        }
        this.keys[at] = key;
        this.bearers[at] = entry + 1;
        return OptionalInt.empty();
    }

    private OptionalInt earlier(int at, int first, int entry) {
        if (this.bears.test(first)) {
            return OptionalInt.of(first);
        }
        this.bearers[at] = entry + 1;
        return OptionalInt.empty();
    }

}
