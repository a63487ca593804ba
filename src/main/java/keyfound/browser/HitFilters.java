package keyfound.browser;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import keyfound.entry.CollectionId;
import keyfound.search.Facet;
import keyfound.search.Facets;
import keyfound.search.SearchQuery;

/// The filters of one search, and what other filters would give.
///
/// Languages are counted as if no language were chosen, and collections as if no
/// collection were. Tags add up, so they are counted among what all filters leave.
final class HitFilters {

    private final SearchQuery query;

    private final ShardHead head;

    private final Supplier<FilterNames> names;

    /// @param names loaded only when they are asked for
    HitFilters(SearchQuery query, ShardHead head, Supplier<FilterNames> names) {
        this.query = query;
        this.head = head;
        this.names = names;
    }

    /// @param found what the query finds without filters, by document number
    int[] kept(int[] found) {
        if (this.query.tags().isEmpty() && this.query.lang().isEmpty() && this.query.collection().isEmpty()) {
            return found;
        }
        return Arrays.stream(found)
            .filter(document -> hasTags(document) && hasLang(document) && isInCollection(document))
            .toArray();
    }

    Facets facets(int[] found) {
        Map<String, Long> langs = new HashMap<>();
        Map<String, Long> tagged = new HashMap<>();
        Map<String, Long> collections = new HashMap<>();
        for (int document : found) {
            if (!hasTags(document)) {
                continue;
            }
            if (hasLang(document) && isInCollection(document)) {
                this.names.get().tags().get(document).forEach(tag -> tagged.merge(tag, 1L, Long::sum));
            }
            if (isInCollection(document) && !lang(document).isEmpty()) {
                langs.merge(lang(document), 1L, Long::sum);
            }
            if (hasLang(document)) {
                collections.merge(collection(document), 1L, Long::sum);
            }
        }
        return new Facets(mostFrequent(langs), mostFrequent(tagged), mostFrequent(collections));
    }

    private static List<Facet> mostFrequent(Map<String, Long> counts) {
        return Facets
            .mostFrequent(counts.entrySet().stream().map(each -> new Facet(each.getKey(), each.getValue())).toList());
    }

    private boolean hasTags(int document) {
        return this.query.tags().isEmpty() || this.names.get().tags().get(document).containsAll(this.query.tags());
    }

    private boolean hasLang(int document) {
        return this.query.lang().filter(lang -> !lang.equals(lang(document))).isEmpty();
    }

    private boolean isInCollection(int document) {
        return this.query.collection()
            .map(CollectionId::value)
            .filter(id -> !id.equals(collection(document)))
            .isEmpty();
    }

    private String lang(int document) {
        return this.head.lang(document);
    }

    private String collection(int document) {
        return this.head.collection(document);
    }

}
