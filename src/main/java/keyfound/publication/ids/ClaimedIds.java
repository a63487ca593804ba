package keyfound.publication.ids;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;
import keyfound.entry.SourceOutline;

/// Which entry got which id. A first load may claim a million, so numbers are kept: some
/// forty bytes for each. The entry is asked of the outline of its file again.
final class ClaimedIds {

    private static final int LEAST_SLOTS = 1 << 10;

    /// 2^64 by the golden ratio: spreads keys that lie close together.
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final int WISHED = -1;

    /// Empty slots have this file.
    private static final int NONE = -1;

    private final List<SourceOutline> files = new ArrayList<>();

    private final Map<String, Integer> numbers = new HashMap<>();

    private Slots slots = new Slots(LEAST_SLOTS);

    private int claims;

    /// The ids that are others than the entries' own, each with its length in front.
    private byte[] given = new byte[LEAST_SLOTS];

    private int givenEnd;

    /// @param file whose entries will claim ids
    void enter(SourceOutline file) {
        this.numbers.put(file.path(), this.files.size());
        this.files.add(file);
    }

    boolean has(EntryId id) {
        return this.slots.files[slot(id)] != NONE;
    }

    @Nullable Claim find(EntryId id) {
        int slot = slot(id);
        return (this.slots.files[slot] == NONE) ? null
                : new Claim(entry(this.slots.files[slot], order(slot)), id, this.slots.orders[slot] < 0, false);
    }

    /// A number for an entry of a file that entered. Files that entered earlier come
    /// first, and of a file the entries in their order.
    long place(Claim claim) {
        return ((long) number(claim.file()) << Integer.SIZE) | claim.entry().order();
    }

    /// @param place as `place` tells it
    EntryOutline entry(long place) {
        return entry((int) (place >>> Integer.SIZE), (int) place);
    }

    /// Gives an id to an entry, whoever had it before.
    /// @param claim of an entry of a file that entered
    void put(Claim claim) {
        int slot = slot(claim.id());
        if (this.slots.files[slot] == NONE) {
            if (++this.claims > this.slots.keys.length / 4 * 3) {
                this.slots = this.slots.doubled();
                slot = slot(claim.id());
            }
        }
        int order = claim.entry().order();
        this.slots.keys[slot] = claim.id().key();
        this.slots.files[slot] = number(claim.file());
        this.slots.orders[slot] = claim.held() ? ~order : order;
        this.slots.given[slot] = claim.id().equals(claim.entry().id()) ? WISHED : keep(claim.id());
    }

    /// The ids of the entries in order, by path, of the files where an entry got another
    /// id than its own.
    Map<String, List<EntryId>> differences() {
        Map<String, List<EntryId>> ids = new HashMap<>();
        int[] slots = this.slots.given();
        for (int from = 0, to; from < slots.length; from = to) {
            int file = this.slots.files[slots[from]];
            List<EntryId> own = new ArrayList<>();
            this.files.get(file).entries().forEach(entry -> own.add(entry.id()));
            for (to = from; to < slots.length && this.slots.files[slots[to]] == file; to++) {
                own.set(order(slots[to]), given(this.slots.given[slots[to]]));
            }
            ids.put(this.files.get(file).path(), PackedIds.of(own));
        }
        return ids;
    }

    private int order(int slot) {
        int order = this.slots.orders[slot];
        return (order < 0) ? ~order : order;
    }

    private EntryOutline entry(int file, int order) {
        return this.files.get(file).entries().get(order);
    }

    private int number(String path) {
        return Objects.requireNonNull(this.numbers.get(path), path);
    }

    /// The slot of an id, or the empty one where it would be.
    private int slot(EntryId id) {
        long key = id.key();
        int slot = this.slots.first(key);
        while (this.slots.files[slot] != NONE && !(this.slots.keys[slot] == key && id(slot).equals(id))) {
            slot = this.slots.next(slot);
        }
        return slot;
    }

    private EntryId id(int slot) {
        int at = this.slots.given[slot];
        return (at == WISHED) ? entry(this.slots.files[slot], order(slot)).id() : given(at);
    }

    private EntryId given(int at) {
        return new EntryId(new String(this.given, at + 1, this.given[at], StandardCharsets.ISO_8859_1));
    }

    /// An id has up to 120 ASCII characters.
    private int keep(EntryId id) {
        byte[] text = id.value().getBytes(StandardCharsets.ISO_8859_1);
        int at = this.givenEnd;
        this.givenEnd = Math.addExact(this.givenEnd, 1 + text.length);
        if (this.givenEnd > this.given.length) {
            this.given = Arrays.copyOf(this.given,
                    Math.max(this.givenEnd, this.given.length + (this.given.length >> 1)));
        }
        this.given[at] = (byte) text.length;
        System.arraycopy(text, 0, this.given, at + 1, text.length);
        return at;
    }

    /// Open addressing with a power of two as size.
    private static final class Slots {

        /// Keys of the ids.
        private final long[] keys;

        /// Numbers of the files.
        private final int[] files;

        /// Places of the entries in their files; of those that held their ids before, the
        /// complements.
        private final int[] orders;

        /// Where ids begin that are others than the entries' own.
        private final int[] given;

        Slots(int size) {
            this.keys = new long[size];
            this.files = new int[size];
            this.orders = new int[size];
            this.given = new int[size];
            Arrays.fill(this.files, NONE);
        }

        int first(long key) {
            return (int) ((key * SPREAD) >>> (Long.numberOfLeadingZeros(this.keys.length) + 1));
        }

        int next(int slot) {
            return (slot + 1) & (this.keys.length - 1);
        }

        Slots doubled() {
            Slots doubled = new Slots(this.keys.length * 2);
            for (int slot = 0; slot < this.keys.length; slot++) {
                if (this.files[slot] != NONE) {
                    int to = doubled.first(this.keys[slot]);
                    while (doubled.files[to] != NONE) {
                        to = doubled.next(to);
                    }
                    doubled.keys[to] = this.keys[slot];
                    doubled.files[to] = this.files[slot];
                    doubled.orders[to] = this.orders[slot];
                    doubled.given[to] = this.given[slot];
                }
            }
            return doubled;
        }

        /// The slots with an id that is not the entry's own, file by file.
        int[] given() {
            long[] byFile = new long[this.keys.length];
            int count = 0;
            for (int slot = 0; slot < this.keys.length; slot++) {
                if (this.files[slot] != NONE && this.given[slot] != WISHED) {
                    byFile[count++] = ((long) this.files[slot] << Integer.SIZE) | slot;
                }
            }
            Arrays.sort(byFile, 0, count);
            int[] slots = new int[count];
            for (int i = 0; i < count; i++) {
                slots[i] = (int) byFile[i];
            }
            return slots;
        }

    }

}
