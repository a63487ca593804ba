package keyfound.publication;

import java.util.BitSet;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

import keyfound.entry.EntryId;

/// The entries that the ledger knows as served, told one at a time: those of a catalogue,
/// and those that are gone from it. Not one of a million ids is held that did not vanish.
final class KnownEntries implements Consumer<EntryId> {

    private final Catalog catalog;

    private final BitSet known = new BitSet();

    private final Set<String> vanished = new HashSet<>();

    KnownEntries(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public void accept(EntryId id) {
        OptionalInt number = this.catalog.number(id);
        if (number.isPresent()) {
            this.known.set(number.getAsInt());
        }
        else {
            this.vanished.add(id.value());
        }
    }

    /// @param number of an entry of the catalogue
    boolean has(int number) {
        return this.known.get(number);
    }

    /// The ids that no entry of the catalogue has.
    Set<String> vanished() {
        return this.vanished;
    }

    /// Whether the ledger knows just the entries of the catalogue.
    boolean areAll() {
        return this.vanished.isEmpty() && this.known.cardinality() == this.catalog.entries().size();
    }

}
