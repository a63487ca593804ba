package keyfound.web.search;

import java.text.CollationKey;
import java.text.Collator;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import org.springframework.stereotype.Component;

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

    /// @return numbers of the entries in the catalogue; not to be changed
    int[] of(Publication publication, BrowseRequest.Order order, Locale locale) {
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

    private int[] sort(Publication publication, BrowseRequest.Order order, Locale locale) {
        Catalog catalog = publication.catalog();
        return switch (order) {
            case TITLE -> {
                Collator collator = Collator.getInstance(locale);
                List<CollationKey> keys = catalog.entries()
                    .stream()
                    .map(entry -> collator.getCollationKey(entry.question()))
                    .toList();
                yield IntStream.range(0, keys.size())
                    .boxed()
                    .sorted(Comparator.comparing(keys::get))
                    .mapToInt(Integer::intValue)
                    .toArray();
            }
            case UPDATED ->
                IntStream
                    .concat(Updates.newest(catalog, this.origins)
                        .flatMapToInt(update -> catalog.number(update.entry().id()).stream()),
                            // entries without a known time
                            IntStream.range(0, catalog.entries().size()))
                    .distinct()
                    .toArray();
        };
    }

    /// @param lists by the catalog, which differs by what a reader sees, and the word of
    /// their order
    private record Sorted(long generation, Instant asOf, Map<Catalog, Map<String, int[]>> lists) {
    }

}
