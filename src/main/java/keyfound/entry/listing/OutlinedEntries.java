package keyfound.entry.listing;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.RandomAccess;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;

import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;
import keyfound.entry.SourceOutline;

/// The entries of all files as one list, in the order of the files, and found by their
/// ids. Six bytes an entry are kept: the outlines are made when they are asked for.
public final class OutlinedEntries extends AbstractList<EntryOutline> implements RandomAccess {

    /// 2^64 by the golden ratio: spreads keys that lie close together.
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final SourceOutline[] files;

    /// The number of the first entry of each file, and last the number of all entries.
    private final int[] starts;

    /// Numbers of entries, each more by one, at the places of their keys or behind; 0 is
    /// none.
    private final int[] slots;

    private OutlinedEntries(SourceOutline[] files, int[] starts) {
        this.files = files;
        this.starts = starts;
        this.slots = new int[size() + size() / 2 + 1];
        for (int file = 0; file < files.length; file++) {
            for (int number = starts[file]; number < starts[file + 1]; number++) {
                put(number, files[file].key(number - starts[file]));
            }
        }
    }

    /// Where several entries have one id, the first is found.
    /// @param files in the order of the list
    public static OutlinedEntries of(Collection<SourceOutline> files) {
        SourceOutline[] all = files.toArray(SourceOutline[]::new);
        int[] starts = new int[all.length + 1];
        for (int file = 0; file < all.length; file++) {
            starts[file + 1] = starts[file] + all[file].entries().size();
        }
        return new OutlinedEntries(all, starts);
    }

    private void put(int number, long key) {
        int slot = slot(key);
        while (this.slots[slot] != 0) {
            slot = next(slot);
        }
        this.slots[slot] = number + 1;
    }

    private int slot(long key) {
        return (int) ((((key * SPREAD) >>> Integer.SIZE) * this.slots.length) >>> Integer.SIZE);
    }

    private int next(int slot) {
        return (slot + 1 == this.slots.length) ? 0 : slot + 1;
    }

    /// The place of an entry in the list; empty when no entry has the id.
    public OptionalInt number(EntryId id) {
        long key = id.key();
        for (int slot = slot(key); this.slots[slot] != 0; slot = next(slot)) {
            int number = this.slots[slot] - 1;
            int file = file(number);
            if (this.files[file].key(number - this.starts[file]) == key && get(number).id().equals(id)) {
                return OptionalInt.of(number);
            }
        }
        return OptionalInt.empty();
    }

    public Optional<EntryOutline> find(EntryId id) {
        OptionalInt number = number(id);
        return number.isEmpty() ? Optional.empty() : Optional.of(get(number.getAsInt()));
    }

    /// A list of some entries, which holds four bytes for each.
    /// @param numbers their places in this list, in the order wanted; not copied
    public List<EntryOutline> select(int... numbers) {
        return new Selection(this, numbers);
    }

    @Override
    public EntryOutline get(int number) {
        int file = file(number);
        return this.files[file].entries().get(number - this.starts[file]);
    }

    /// The file of an entry, 0-based among the files. An empty file begins where the next
    /// one does, and has none.
    /// @param number the place of the entry in the list
    public int file(int number) {
        int at = Arrays.binarySearch(this.starts, 0, this.files.length, number);
        int file = (at < 0) ? -at - 2 : at;
        while (this.starts[file + 1] == number) {
            file++;
        }
        return file;
    }

    /// The place of an entry in its file.
    /// @param number the place of the entry in the list
    public int order(int number) {
        return number - this.starts[file(number)];
    }

    @Override
    public int size() {
        return this.starts[this.files.length];
    }

    /// File by file, which is quicker than one entry after the other.
    @Override
    public Iterator<EntryOutline> iterator() {
        return Stream.of(this.files).flatMap(file -> file.entries().stream()).iterator();
    }

    @Override
    public Spliterator<EntryOutline> spliterator() {
        return Spliterators.spliterator(iterator(), size(), Spliterator.ORDERED | Spliterator.NONNULL);
    }

    private static final class Selection extends AbstractList<EntryOutline> implements RandomAccess {

        private final OutlinedEntries entries;

        private final int[] numbers;

        Selection(OutlinedEntries entries, int[] numbers) {
            this.entries = entries;
            this.numbers = numbers;
        }

        @Override
        public EntryOutline get(int index) {
            return this.entries.get(this.numbers[index]);
        }

        @Override
        public int size() {
            return this.numbers.length;
        }

    }

}
