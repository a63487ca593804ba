package keyfound.publication;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import keyfound.entry.CollectionId;
import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;
import keyfound.permalink.Ledger;
import keyfound.permalink.address.Address;
import keyfound.permalink.address.Move;
import keyfound.publication.settings.Incident;
import keyfound.search.SearchIndex;

/// Tells the ledger what a publication changed.
///
/// The first time, and after a failed write, all addresses are compared; otherwise only
/// those of the files that changed.
final class LedgerUpdate {

    private static final Logger log = LoggerFactory.getLogger(LedgerUpdate.class);

    private final Ledger ledger;

    private final PublishTotals totals;

    private boolean compareAll = true;

    LedgerUpdate(Ledger ledger, PublishTotals totals) {
        this.ledger = ledger;
        this.totals = totals;
    }

    /// @return what moved or was removed; empty when the ledger could not be written,
    /// which stops nothing else
    List<Move> record(Draft draft, Catalog catalog, SearchIndex index) {
        try {
            List<Move> moves = this.ledger.record(entries(draft, catalog, index), collections(draft, catalog));
            this.compareAll = false;
            this.totals.ledgerWritten(true);
            return moves;
        }
        catch (RuntimeException ex) {
            this.compareAll = true;
            this.totals.ledgerWritten(false);
            log.error("The ledger of addresses cannot be written, redirects of ids that changed will be late: {}; see "
                    + "{}", ex.getMessage(), Incident.LEDGER_BEHIND.address());
            log.debug("The trace of it", ex);
            return List.of();
        }
    }

    /// How many entries would be gone without a redirect. Where the ledger does not
    /// answer, all that are served no more.
    int deadEnds(Draft draft) {
        Set<String> lost = draft.lost().stream().map(entry -> entry.id().value()).collect(Collectors.toSet());
        List<Address> read = draft.addresses().values().stream().flatMap(List::stream).toList();
        try {
            return lost.size() - this.ledger.countRedirects(new Ledger.Served(read, lost));
        }
        catch (RuntimeException ex) {
            log.debug("The ledger does not answer", ex);
            return lost.size();
        }
    }

    private Ledger.Served entries(Draft draft, Catalog catalog, SearchIndex index) {
        Set<String> known = this.compareAll ? this.ledger.servedEntries()
                : draft.replaced()
                    .flatMap(file -> file.entries().stream())
                    .map(entry -> entry.id().value())
                    .collect(Collectors.toSet());
        Set<String> vanished = new HashSet<>();
        for (String id : known) {
            if (catalog.entry(new EntryId(id)).isEmpty()) {
                vanished.add(id);
            }
        }
        List<Address> changed = new ArrayList<>();
        draft.addresses().values().forEach(changed::addAll);
        if (this.compareAll || !vanished.isEmpty()) {
            for (EntryOutline entry : catalog.entries()) {
                boolean unknown = this.compareAll && !known.contains(entry.id().value());
                if ((unknown || isAliasOf(entry, vanished)) && !draft.addresses().containsKey(entry.source().file())) {
                    index.entry(entry.id()).map(Address::of).ifPresent(changed::add);
                }
            }
        }
        return new Ledger.Served(changed, vanished);
    }

    private Ledger.Served collections(Draft draft, Catalog catalog) {
        Set<String> known = this.compareAll ? this.ledger.servedCollections()
                : draft.replaced()
                    .flatMap(file -> file.collection().stream())
                    .map(collection -> collection.id().value())
                    .collect(Collectors.toSet());
        Set<String> vanished = known.stream()
            .filter(id -> catalog.collection(new CollectionId(id)).isEmpty())
            .collect(Collectors.toSet());
        List<Address> changed = catalog.collections()
            .stream()
            .filter(collection -> draft.addresses().containsKey(collection.file())
                    || (this.compareAll && !known.contains(collection.id().value())))
            .map(collection -> Address.of(collection, catalog.entries(collection.id())))
            .toList();
        return new Ledger.Served(changed, vanished);
    }

    private static boolean isAliasOf(EntryOutline entry, Set<String> vanished) {
        return entry.aliases().stream().anyMatch(alias -> vanished.contains(alias.value()));
    }

}
