package keyfound.web.search;

import java.text.Collator;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import keyfound.publication.Catalog;
import keyfound.publication.source.FileOrigins;
import keyfound.search.Hit;
import keyfound.search.SearchQuery;
import keyfound.search.SearchResult;
import keyfound.web.site.EntryRow;

/// The answers to a few words: one for each entry and its twins, counted and sorted.
///
/// @param hits of all pages, in the order asked for
/// @param more whether there are more than were looked at
record WordHits(List<Hit> hits, boolean more) {

    static WordHits of(SearchResult result, HitOrder order, Catalog catalog, FileOrigins origins, Locale locale) {
        List<Hit> once = EntryRow.once(result.hits(), Hit::entry, catalog, locale.getLanguage());
        List<Hit> sorted = switch (order) {
            case BEST -> once;
            case UPDATED -> once.stream()
                .sorted(Comparator.comparing((Hit hit) -> updated(hit, catalog, origins)).reversed())
                .toList();
            case TITLE -> {
                Collator collator = Collator.getInstance(locale);
                yield once.stream().sorted(Comparator.comparing(hit -> hit.entry().question(), collator)).toList();
            }
        };
        return new WordHits(sorted, result.total() > result.hits().size());
    }

    /// Those of one page.
    List<Hit> on(int page) {
        return this.hits.stream().skip((page - 1L) * SearchQuery.DEFAULT_SIZE).limit(SearchQuery.DEFAULT_SIZE).toList();
    }

    static List<BrowsePage.Sort> orders(SearchRequest asked) {
        return Arrays.stream(HitOrder.values())
            .map(order -> new BrowsePage.Sort(order.label(), order == asked.order(), asked.target(order)))
            .toList();
    }

    private static Instant updated(Hit hit, Catalog catalog, FileOrigins origins) {
        return catalog.file(hit.entry().source()).flatMap(origins::updated).orElse(Instant.EPOCH);
    }

}
