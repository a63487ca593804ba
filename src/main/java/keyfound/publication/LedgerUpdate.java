package keyfound.publication;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import keyfound.entry.CollectionId;
import keyfound.entry.Entry;
import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;
import keyfound.entry.SourceOutline;
import keyfound.permalink.Ledger;
import keyfound.permalink.LedgerState;
import keyfound.permalink.LedgerTurn;
import keyfound.permalink.address.Address;
import keyfound.permalink.address.Move;
import keyfound.publication.ids.IdsElsewhere;
import keyfound.publication.ids.ReadAddresses;
import keyfound.publication.settings.Incident;
import keyfound.search.SearchIndex;

/// Tells the ledger what a publication changed.
///
/// While nobody else recorded anything since this server did, only the addresses of the
/// files that changed are compared. Otherwise all are: what is recorded is always the
/// whole way from the text recorded last to the text of this server, so that several
/// servers leave the same ledger as one.
///
/// A server with an older text changes nothing that was recorded. It adds what the ledger
/// never saw, and takes its turn again when the others are silent.
final class LedgerUpdate {

    private static final Logger log = LoggerFactory.getLogger(LedgerUpdate.class);

    /// No generation.
    private static final long NEVER = -1;

    /// So long after the last sign of a server with the recorded text, it counts as
    /// stopped, and its text as given up.
    private static final Duration SILENCE = Duration.ofMinutes(1);

    private static final Duration BETWEEN_SIGNS = Duration.ofSeconds(10);

    private final Ledger ledger;

    private final PublishTotals totals;

    /// The generation of the ledger that says just what this server serves.
    private volatile long synced = NEVER;

    /// The generation that this server saw last.
    private volatile long seen = NEVER;

    private volatile boolean failed;

    private volatile long confirmed = System.nanoTime() - BETWEEN_SIGNS.toNanos();

    /// Files that changed since this server recorded something.
    private final Set<String> unrecorded = new TreeSet<>();

    private Optional<LedgerTurn> turn = Optional.empty();

    LedgerUpdate(Ledger ledger, PublishTotals totals) {
        this.ledger = ledger;
        this.totals = totals;
    }

    /// Waits for the turn of this server. A database that does not answer stops nothing:
    /// then nothing is recorded either.
    Turn take() {
        if (this.turn.isPresent()) {
            return () -> {
            };
        }
        try {
            this.turn = Optional.of(this.ledger.turn());
        }
        catch (RuntimeException ex) {
            log.debug("No turn", ex);
        }
        return () -> {
            this.turn.ifPresent(LedgerTurn::close);
            this.turn = Optional.empty();
        };
    }

    /// Whether there is something to read or to record, though no file changed.
    boolean isBehind() {
        try {
            LedgerState state = this.ledger.state();
            if (this.synced == state.generation() && !this.failed) {
                return false;
            }
            return this.failed || this.seen != state.generation() || isSilent(state);
        }
        catch (RuntimeException ex) {
            log.debug("The ledger does not answer", ex);
            return false;
        }
    }

    /// Says that what is recorded is served here.
    void confirm() {
        long now = System.nanoTime();
        if (this.synced != NEVER && now - this.confirmed > BETWEEN_SIGNS.toNanos()) {
            this.confirmed = now;
            this.ledger.confirm(this.synced);
        }
    }

    /// The ids that other servers gave since this one recorded.
    IdsElsewhere givenElsewhere(ServedText text) {
        if (!this.ledger.isShared() || this.turn.isEmpty()) {
            return IdsElsewhere.NONE;
        }
        LedgerState state = this.ledger.state();
        if (state.generation() == this.synced) {
            return IdsElsewhere.NONE;
        }
        boolean same = text.version().isSameAs(state.text());
        return IdsElsewhere.of(this.ledger.servedSince(same ? NEVER : this.synced), same);
    }

    /// Another server put this text into the index that both share. It may have stopped
    /// before it recorded the addresses, so all are compared with the next record.
    /// @param before what this server served
    /// @param now what it serves next
    void follow(SortedMap<String, SourceOutline> before, SortedMap<String, SourceOutline> now) {
        now.forEach((path, file) -> {
            SourceOutline known = before.get(path);
            if (known == null || !known.stamp().equals(file.stamp())) {
                this.unrecorded.add(path);
                this.synced = NEVER;
            }
        });
    }

    /// @return what moved or was removed; empty when this server did not record anything,
    /// which stops nothing else
    List<Move> record(Draft draft, Catalog catalog, SearchIndex index, ServedText text) {
        draft.touched().forEach(this.unrecorded::add);
        try {
            LedgerState state = this.ledger.state();
            this.seen = state.generation();
            List<Move> moves = mayWrite(state, text) ? write(draft, catalog, index, text) : read(catalog, index, text);
            this.failed = false;
            return moves;
        }
        catch (RuntimeException ex) {
            this.failed = true;
            this.synced = NEVER;
            this.totals.ledgerWritten(false);
            log.error("The ledger of addresses cannot be written, redirects of ids that changed will be late: {}; see "
                    + "{}", ex.getMessage(), Incident.LEDGER_BEHIND.address());
            log.debug("The trace of it", ex);
            return List.of();
        }
    }

    /// A text that follows what this very server recorded is newer, whatever its time.
    private boolean mayWrite(LedgerState state, ServedText text) {
        boolean follows = this.synced == state.generation() || text.isNewerThan(state.text());
        return !this.ledger.isShared() || state.generation() == 0 || follows || isSilent(state);
    }

    private static boolean isSilent(LedgerState state) {
        return state.unconfirmed().compareTo(SILENCE) > 0;
    }

    private List<Move> write(Draft draft, Catalog catalog, SearchIndex index, ServedText text) {
        Scope scope = scope();
        List<Move> moves = this.ledger.record(entries(draft, catalog, index, scope), collections(draft, catalog, scope),
                text.version());
        this.unrecorded.clear();
        this.seen = this.ledger.state().generation();
        this.synced = this.seen;
        this.totals.ledgerWritten(true);
        return moves;
    }

    /// What is recorded stays. Of the same text it says just what is served here, when
    /// the ids are the same.
    private List<Move> read(Catalog catalog, SearchIndex index, ServedText text) {
        this.ledger.addMissing(unrecordedEntries(catalog, index), unrecordedCollections(catalog));
        LedgerState state = this.ledger.state();
        this.seen = state.generation();
        if (text.version().isSameAs(state.text()) && servesTheSame(catalog)) {
            this.synced = state.generation();
            this.unrecorded.clear();
            this.ledger.confirm(this.synced);
        }
        return List.of();
    }

    private boolean servesTheSame(Catalog catalog) {
        KnownEntries known = new KnownEntries(catalog);
        this.ledger.forEachEntry(known);
        Set<String> collections = catalog.collections()
            .stream()
            .map(collection -> collection.id().value())
            .collect(Collectors.toSet());
        return known.areAll() && collections.equals(this.ledger.servedCollections());
    }

    /// How many entries would be gone without a redirect. Where the ledger does not
    /// answer, all that are served no more.
    int deadEnds(Draft draft) {
        Set<String> lost = draft.lost().stream().map(entry -> entry.id().value()).collect(Collectors.toSet());
        try {
            return lost.size() - this.ledger.countRedirects(new Ledger.Served(draft.addresses(), lost));
        }
        catch (RuntimeException ex) {
            log.debug("The ledger does not answer", ex);
            return lost.size();
        }
    }

    /// What others recorded since this server did; nothing when nobody did.
    private Scope scope() {
        if (this.synced != NEVER && this.ledger.state().generation() == this.synced) {
            return new Scope(false, Set.of());
        }
        Set<String> changed = (this.synced == NEVER) ? Set.of()
                : this.ledger.servedSince(this.synced).stream().map(Address::id).collect(Collectors.toSet());
        return new Scope(true, changed);
    }

    private Ledger.Served entries(Draft draft, Catalog catalog, SearchIndex index, Scope scope) {
        KnownEntries known = new KnownEntries(catalog);
        if (scope.all()) {
            this.ledger.forEachEntry(known);
        }
        else {
            draft.replaced().flatMap(file -> file.entries().stream()).map(EntryOutline::id).forEach(known);
        }
        List<Address> others = new ArrayList<>();
        if (scope.all() || !known.vanished().isEmpty()) {
            int number = 0;
            for (EntryOutline entry : catalog.entries()) {
                boolean asked = scope.all()
                        && (!known.has(number) || scope.changed().contains(entry.id().value()) || isUnrecorded(entry));
                if ((asked || isAliasOf(entry, known.vanished()))
                        && !draft.addresses().hasRead(entry.source().file())) {
                    index.entry(entry.id()).map(Address::of).ifPresent(others::add);
                }
                number++;
            }
        }
        return new Ledger.Served(with(others, draft.addresses()), known.vanished(),
                id -> index.entry(new EntryId(id)).map(LedgerUpdate::text));
    }

    /// @param read so many that they are not copied without need
    private static Collection<Address> with(List<Address> others, ReadAddresses read) {
        return others.isEmpty() ? read : Stream.concat(read.stream(), others.stream()).toList();
    }

    private static String text(Entry entry) {
        return entry.question().text() + "\n" + entry.answer().prose() + "\n"
                + String.join("\n", entry.answer().codeBlocks());
    }

    private boolean isUnrecorded(EntryOutline entry) {
        return this.unrecorded.contains(entry.source().file());
    }

    private Collection<Address> unrecordedEntries(Catalog catalog, SearchIndex index) {
        return catalog.entries()
            .stream()
            .filter(this::isUnrecorded)
            .flatMap(entry -> index.entry(entry.id()).stream())
            .map(Address::of)
            .toList();
    }

    private Collection<Address> unrecordedCollections(Catalog catalog) {
        return catalog.collections()
            .stream()
            .filter(collection -> this.unrecorded.contains(collection.file()))
            .map(collection -> Address.of(collection, catalog.entries(collection.id())))
            .toList();
    }

    private Ledger.Served collections(Draft draft, Catalog catalog, Scope scope) {
        Set<String> known = scope.all() ? this.ledger.servedCollections()
                : draft.replaced()
                    .flatMap(file -> file.collection().stream())
                    .map(collection -> collection.id().value())
                    .collect(Collectors.toSet());
        Set<String> vanished = known.stream()
            .filter(id -> catalog.collection(new CollectionId(id)).isEmpty())
            .collect(Collectors.toSet());
        List<Address> changed = catalog.collections()
            .stream()
            .filter(collection -> draft.addresses().hasRead(collection.file()) || (scope.all()
                    && (!known.contains(collection.id().value()) || this.unrecorded.contains(collection.file()))))
            .map(collection -> Address.of(collection, catalog.entries(collection.id())))
            .toList();
        return new Ledger.Served(changed, vanished);
    }

    private static boolean isAliasOf(EntryOutline entry, Set<String> vanished) {
        return entry.aliases().stream().anyMatch(alias -> vanished.contains(alias.value()));
    }

    /// Held until it is closed.
    interface Turn extends AutoCloseable {

        @Override
        void close();

    }

    /// @param all whether all addresses are compared, not only those of files that
    /// changed
    /// @param changed ids of the entries that others recorded since
    private record Scope(boolean all, Set<String> changed) {
    }

}
