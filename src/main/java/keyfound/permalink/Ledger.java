package keyfound.permalink;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import keyfound.entry.CollectionId;
import keyfound.entry.EntryId;
import keyfound.permalink.address.Address;
import keyfound.permalink.address.AddressKind;
import keyfound.permalink.address.AddressRow;
import keyfound.permalink.address.AddressState;
import keyfound.permalink.address.AddressTable;
import keyfound.permalink.address.LedgerText;
import keyfound.permalink.address.LedgerWriter;
import keyfound.permalink.address.Move;
import keyfound.permalink.address.Resolution;
import keyfound.permalink.redirect.FormerMeanings;
import keyfound.permalink.redirect.LedgerImport;
import keyfound.permalink.redirect.LedgerRecording;

/// Knows every address that was ever served.
@Component
public final class Ledger {

    private final AddressTable entries;

    private final AddressTable collections;

    private final TransactionTemplate transactions;

    private final Clock clock;

    public Ledger(JdbcTemplate template, TransactionTemplate transactions, Clock clock) {
        this.entries = new AddressTable(template, AddressKind.ENTRY);
        this.collections = new AddressTable(template, AddressKind.COLLECTION);
        this.transactions = transactions;
        this.clock = clock;
    }

    public Resolution<EntryId> resolve(EntryId id) {
        return resolve(this.entries, id.value(), EntryId::new);
    }

    public Resolution<CollectionId> resolve(CollectionId id) {
        return resolve(this.collections, id.value(), CollectionId::new);
    }

    /// The file in which the entry with this id was last written; empty when the id was
    /// never served.
    public Optional<String> fileOf(EntryId id) {
        return this.entries.find(id.value()).map(row -> row.address().file());
    }

    /// The file of the collection with this id; empty when the id was never served.
    public Optional<String> fileOf(CollectionId id) {
        return this.collections.find(id.value()).map(row -> row.address().file());
    }

    /// The addresses whose id means another entry: one that is gone, that was served
    /// under the id until now, or that has moved to another id.
    /// @param wishes entries with ids made from their questions
    public Set<Address> mistaken(Collection<Address> wishes) {
        return new FormerMeanings(this.entries, wishes).mistaken();
    }

    /// Ids of the entries that are served, as far as the ledger knows.
    public Set<String> servedEntries() {
        return this.entries.served();
    }

    /// Ids of the collections that are served, as far as the ledger knows.
    public Set<String> servedCollections() {
        return this.collections.served();
    }

    /// The number of addresses of entries and collections.
    public Counts counts() {
        int deadEnds = this.entries.countDeadEnds() + this.collections.countDeadEnds();
        return new Counts(count(AddressState.SERVED), count(AddressState.MOVED) - deadEnds,
                count(AddressState.GONE) + deadEnds);
    }

    private int count(AddressState state) {
        return this.entries.count(state) + this.collections.count(state);
    }

    /// Records a publication, whole or not at all.
    /// @return what moved or went away, entries first
    public List<Move> record(Served entries, Served collections) {
        List<Move> moves = new ArrayList<>();
        this.transactions.executeWithoutResult(status -> {
            moves.addAll(new LedgerRecording(this.entries, this.clock.instant()).write(entries.changed(),
                    entries.vanished()));
            moves.addAll(new LedgerRecording(this.collections, this.clock.instant()).write(collections.changed(),
                    collections.vanished()));
        });
        return List.copyOf(moves);
    }

    /// How many of the entries that vanish would lead to another one. Nothing is written.
    public int countRedirects(Served entries) {
        Integer redirects = this.transactions.execute(status -> {
            status.setRollbackOnly();
            return (int) new LedgerRecording(this.entries, this.clock.instant())
                .write(entries.changed(), entries.vanished())
                .stream()
                .filter(move -> move.to().isPresent() && entries.vanished().contains(move.from()))
                .count();
        });
        return (redirects == null) ? 0 : redirects;
    }

    /// Writes the whole ledger as text, one address a line.
    /// @param others lines of other rooms, which lead by their kind and are not lost with
    /// the database either
    public void exportTo(Appendable out, List<List<String>> others) throws IOException {
        LedgerWriter text = new LedgerWriter(out);
        for (AddressRow row : this.entries.findAll()) {
            text.write(AddressKind.ENTRY, row);
        }
        for (AddressRow row : this.collections.findAll()) {
            text.write(AddressKind.COLLECTION, row);
        }
        for (List<String> other : others) {
            text.write(other);
        }
        text.finish();
    }

    /// Adds the addresses of an exported ledger that are not known here; what is known
    /// stays as it is, for it is newer.
    /// @param others takes the lines of other rooms, in the same transaction
    /// @return how many were added
    /// @throws IllegalArgumentException when a line is not of an exported ledger, or
    /// lines are missing; then nothing is added
    public int importFrom(BufferedReader in, Consumer<List<List<String>>> others) throws IOException {
        LedgerText text = LedgerText.read(in);
        Integer added = this.transactions.execute(status -> {
            int entries = new LedgerImport(this.entries, this.clock.instant()).take(text.entries());
            int collections = new LedgerImport(this.collections, this.clock.instant()).take(text.collections());
            others.accept(text.others());
            return entries + collections;
        });
        return (added == null) ? 0 : added;
    }

    private static <I> Resolution<I> resolve(AddressTable table, String id, Function<String, I> typed) {
        Optional<AddressRow> found = table.find(id);
        if (found.isEmpty()) {
            return new Resolution.NeverServed<>();
        }
        AddressRow row = found.get();
        return switch (row.state()) {
            case SERVED -> new Resolution.Served<>(typed.apply(row.id()));
            case GONE -> new Resolution.Gone<>(row.address().text(), row.lastServed());
            case MOVED -> {
                String to = row.movedTo().orElseThrow();
                Optional<Instant> gone = table.find(to)
                    .filter(target -> target.state() == AddressState.GONE)
                    .map(AddressRow::lastServed);
                yield gone.<Resolution<I>>map(since -> new Resolution.Gone<>(row.address().text(), since))
                    .orElseGet(() -> new Resolution.Moved<>(typed.apply(to)));
            }
        };
    }

    /// @param moved addresses that lead to another one
    /// @param gone addresses that lead nowhere any more
    public record Counts(int served, int moved, int gone) {
    }

    /// The addresses of one kind in a publication.
    ///
    /// @param changed addresses served now that are new or changed since the last record
    /// @param vanished ids served before and no longer
    public record Served(Collection<Address> changed, Set<String> vanished) {

        public Served {
            changed = List.copyOf(changed);
            vanished = Set.copyOf(vanished);
        }

    }

}
