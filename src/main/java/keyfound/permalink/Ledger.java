package keyfound.permalink;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.springframework.jdbc.core.ConnectionCallback;
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

    private final LedgerStateTable states;

    private final JdbcTemplate template;

    private final TransactionTemplate transactions;

    private final Clock clock;

    private final boolean shared;

    public Ledger(JdbcTemplate template, TransactionTemplate transactions, Clock clock) {
        this.entries = new AddressTable(template, AddressKind.ENTRY);
        this.collections = new AddressTable(template, AddressKind.COLLECTION);
        this.states = new LedgerStateTable(template);
        this.template = template;
        this.transactions = transactions;
        this.clock = clock;
        this.shared = isShared(template);
    }

    /// Whether other servers may keep the same ledger: always, except in the embedded
    /// database.
    public boolean isShared() {
        return this.shared;
    }

    /// Waits until no other server settles ids or records.
    public LedgerTurn turn() {
        return LedgerTurn.take(this.template, Objects.requireNonNull(this.template.getDataSource()));
    }

    public LedgerState state() {
        return this.states.read();
    }

    /// Says that a server serves just what was recorded.
    /// @param generation of that record; nothing is said when there is a newer one
    public void confirm(long generation) {
        this.states.confirm(generation);
    }

    /// The entries that are served by what was recorded after that generation.
    public List<Address> servedSince(long generation) {
        return this.entries.servedSince(generation).stream().map(AddressRow::address).toList();
    }

    public Resolution<EntryId> resolve(EntryId id) {
        return resolve(this.entries, id.value(), EntryId::new);
    }

    public Resolution<CollectionId> resolve(CollectionId id) {
        return resolve(this.collections, id.value(), CollectionId::new);
    }

    /// Where a reader of one server finds what the address means. Another server may have
    /// recorded a newer text.
    /// @param here whether that one server serves an entry
    public Resolution<EntryId> resolve(EntryId id, Predicate<EntryId> here) {
        return toHere(this.entries, resolve(id), EntryId::new, here);
    }

    /// @param here whether that one server serves a collection
    public Resolution<CollectionId> resolve(CollectionId id, Predicate<CollectionId> here) {
        return toHere(this.collections, resolve(id), CollectionId::new, here);
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

    /// Whether no entry was ever recorded.
    public boolean isEmpty() {
        return this.entries.isEmpty();
    }

    /// The ids of all entries that are served, as far as the ledger knows, one at a time.
    public void forEachEntry(Consumer<EntryId> taker) {
        this.transactions.executeWithoutResult(_ -> this.entries.forEachServed(id -> taker.accept(new EntryId(id))));
    }

    /// Ids of the collections that are served, as far as the ledger knows.
    public Set<String> servedCollections() {
        Set<String> ids = new HashSet<>();
        this.collections.forEachServed(ids::add);
        return ids;
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
    /// @param text what is published
    /// @return what moved or went away, entries first
    public List<Move> record(Served entries, Served collections, TextVersion text) {
        List<Move> moves = new ArrayList<>();
        this.transactions.executeWithoutResult(status -> {
            long before = this.states.lock().generation();
            LedgerRecording entriesNow = new LedgerRecording(this.entries.at(before + 1), this.clock.instant(),
                    entries.texts());
            moves.addAll(entriesNow.write(entries.changed(), entries.vanished()));
            LedgerRecording collectionsNow = new LedgerRecording(this.collections.at(before + 1), this.clock.instant());
            moves.addAll(collectionsNow.write(collections.changed(), collections.vanished()));
            boolean written = entriesNow.isWritten() || collectionsNow.isWritten();
            this.states.write(written ? before + 1 : before, text);
        });
        return List.copyOf(moves);
    }

    /// Adds what a server with an older text serves and the ledger never saw: it leads to
    /// what the recorded text has of it. All else stays as it is.
    public void addMissing(Collection<Address> entries, Collection<Address> collections) {
        this.transactions.executeWithoutResult(status -> {
            LedgerState before = this.states.lock();
            int added = take(this.entries, entries, before) + take(this.collections, collections, before);
            if (added > 0) {
                this.states.write(before.generation() + 1, before.text());
            }
        });
    }

    private int take(AddressTable table, Collection<Address> served, LedgerState before) {
        Instant now = this.clock.instant();
        return new LedgerImport(table.at(before.generation() + 1), now)
            .take(served.stream().map(address -> AddressRow.served(address, now)).toList());
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
        return ReadersPatience.without(() -> take(text, others));
    }

    private int take(LedgerText text, Consumer<List<List<String>>> others) {
        try (LedgerTurn _ = turn()) {
            Integer added = this.transactions.execute(status -> takeAll(text, others));
            return (added == null) ? 0 : added;
        }
    }

    private int takeAll(LedgerText text, Consumer<List<List<String>>> others) {
        LedgerState before = this.states.lock();
        long generation = before.generation() + 1;
        int entries = new LedgerImport(this.entries.at(generation), this.clock.instant()).take(text.entries());
        int collections = new LedgerImport(this.collections.at(generation), this.clock.instant())
            .take(text.collections());
        if (entries + collections > 0) {
            this.states.write(generation, before.text());
        }
        others.accept(text.others());
        return entries + collections;
    }

    private static <I> Resolution<I> toHere(AddressTable table, Resolution<I> resolution, Function<String, I> typed,
            Predicate<I> here) {
        Optional<I> target = switch (resolution) {
            case Resolution.Served<I>(I id) -> Optional.of(id);
            case Resolution.Moved<I>(I to) -> Optional.of(to).filter(here.negate());
            case Resolution.Gone<I> _, Resolution.Elsewhere<I> _, Resolution.NeverServed<I> _ -> Optional.empty();
        };
        return target.<Resolution<I>>map(there -> new Resolution.Elsewhere<>(
                here.test(there) ? target : formerly(table, there, typed).filter(here).findFirst()))
            .orElse(resolution);
    }

    /// Other ids of what is served under this one.
    private static <I> Stream<I> formerly(AddressTable table, I id, Function<String, I> typed) {
        return table.movedTo(List.of(id.toString())).stream().map(AddressRow::id).map(typed);
    }

    private static boolean isShared(JdbcTemplate template) {
        String url = String.valueOf(template
            .execute((ConnectionCallback<String>) connection -> String.valueOf(connection.getMetaData().getURL())));
        return !url.startsWith("jdbc:h2:") || url.startsWith("jdbc:h2:tcp:") || url.startsWith("jdbc:h2:ssl:");
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
    /// @param changed addresses served now that may be new or changed since the last
    /// record; walked more than once, and not to change until then
    /// @param vanished ids served before and no longer
    /// @param texts question and answer of a changed address as plain text, by id; empty
    /// where the text is not at hand
    public record Served(Collection<Address> changed, Set<String> vanished, Function<String, Optional<String>> texts) {

        public Served {
            changed = Collections.unmodifiableCollection(changed);
            vanished = Set.copyOf(vanished);
        }

        public Served(Collection<Address> changed, Set<String> vanished) {
            this(changed, vanished, _ -> Optional.empty());
        }

    }

}
