package keyfound.web.search;

import java.text.Collator;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;

import keyfound.entry.EntryOutline;
import keyfound.publication.Catalog;
import keyfound.publication.Publication;
import keyfound.publication.source.FileOrigins;
import keyfound.web.machine.Updates;

/// All entries in each order that can be chosen, sorted once for each publication and
/// language, because a collator is slow.
@Component
final class SortedEntries {

    private final FileOrigins origins;

    private volatile Sorted sorted = new Sorted(-1, Instant.EPOCH, Map.of());

    SortedEntries(FileOrigins origins) {
        this.origins = origins;
    }

    List<EntryOutline> of(Publication publication, BrowseRequest.Order order, Locale locale) {
        Sorted current = this.sorted;
        Instant asOf = this.origins.asOf();
        if (current.generation() != publication.generation() || !current.asOf().equals(asOf)) {
            current = new Sorted(publication.generation(), asOf, new ConcurrentHashMap<>());
            this.sorted = current;
        }
        String key = (order == BrowseRequest.Order.TITLE) ? order.word() + locale.getLanguage() : order.word();
        return current.lists()
            .computeIfAbsent(publication.catalog(), _ -> new ConcurrentHashMap<>())
            .computeIfAbsent(key, _ -> sort(publication, order, locale));
    }

    private List<EntryOutline> sort(Publication publication, BrowseRequest.Order order, Locale locale) {
        return switch (order) {
            case TITLE -> {
                Collator collator = Collator.getInstance(locale);
                yield publication.catalog()
                    .entries()
                    .stream()
                    .map(entry -> Map.entry(collator.getCollationKey(entry.question()), entry))
                    .sorted(Map.Entry.comparingByKey())
                    .map(Map.Entry::getValue)
                    .toList();
            }
            case UPDATED -> {
                Set<EntryOutline> newest = new LinkedHashSet<>();
                Updates.newest(publication.catalog(), this.origins).map(Updates.Update::entry).forEach(newest::add);
                // entries without a known time
                newest.addAll(publication.catalog().entries());
                yield List.copyOf(newest);
            }
        };
    }

    /// @param lists by the catalog, which differs by what a reader sees, and the word of
    /// their order
    private record Sorted(long generation, Instant asOf, Map<Catalog, Map<String, List<EntryOutline>>> lists) {
    }

}
