package keyfound.web.search;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import keyfound.entry.CollectionId;
import keyfound.publication.Catalog;
import keyfound.search.Facet;
import keyfound.search.Facets;

/// Filters entries without a search, and counts the values of each filter.
final class BrowseFilter {

    private final Catalog catalog;

    private final int[] entries;

    private final Refinement set;

    /// @param entries numbers of entries in the order in which they are shown
    BrowseFilter(Catalog catalog, int[] entries, Refinement set) {
        this.catalog = catalog;
        this.entries = entries;
        this.set = set;
    }

    int[] matching() {
        return Arrays.stream(this.entries).filter(lang().and(collection()).and(tags())).toArray();
    }

    /// Only one language and one collection can be chosen, so their counts ignore the
    /// choice. Tags add up, so each narrows further.
    Facets facets() {
        return new Facets(count(collection().and(tags()), entry -> Stream.of(this.catalog.labels(entry).lang())),
                count(lang().and(collection()).and(tags()), entry -> this.catalog.labels(entry).tags().stream()),
                count(lang().and(tags()), entry -> Stream.of(this.catalog.collection(entry).value())));
    }

    private List<Facet> count(IntPredicate filter, IntFunction<Stream<String>> values) {
        Map<String, Long> counts = Arrays.stream(this.entries)
            .filter(filter)
            .mapToObj(values)
            .flatMap(Function.identity())
            .collect(Collectors.groupingBy(Function.identity(), HashMap::new, Collectors.counting()));
        return counts.entrySet()
            .stream()
            .map(count -> new Facet(count.getKey(), count.getValue()))
            .sorted(Comparator.comparingLong(Facet::count).reversed().thenComparing(Facet::value))
            .toList();
    }

    private IntPredicate lang() {
        Optional<String> wanted = this.set.lang();
        return entry -> wanted.isEmpty() || wanted.get().equals(this.catalog.labels(entry).lang());
    }

    private IntPredicate collection() {
        Optional<CollectionId> wanted = this.set.collection();
        return entry -> wanted.isEmpty() || wanted.get().equals(this.catalog.collection(entry));
    }

    private IntPredicate tags() {
        Collection<String> wanted = this.set.tags();
        return entry -> this.catalog.labels(entry).tags().containsAll(wanted);
    }

}
