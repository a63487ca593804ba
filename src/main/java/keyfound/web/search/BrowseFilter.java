package keyfound.web.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import keyfound.entry.EntryOutline;
import keyfound.search.Facet;
import keyfound.search.Facets;

/// Filters entries without a search, and counts the values of each filter.
final class BrowseFilter {

    private final List<EntryOutline> entries;

    private final Refinement set;

    /// @param entries in the order in which they are shown
    BrowseFilter(List<EntryOutline> entries, Refinement set) {
        this.entries = entries;
        this.set = set;
    }

    List<EntryOutline> matching() {
        return this.entries.stream().filter(lang().and(collection()).and(tags())).toList();
    }

    /// Only one language and one collection can be chosen, so their counts ignore the
    /// choice. Tags add up, so each narrows further.
    Facets facets() {
        return new Facets(count(collection().and(tags()), entry -> Stream.of(entry.lang())),
                count(lang().and(collection()).and(tags()), entry -> entry.tags().stream()),
                count(lang().and(tags()), entry -> Stream.of(entry.collection().value())));
    }

    private List<Facet> count(Predicate<EntryOutline> filter, Function<EntryOutline, Stream<String>> values) {
        Map<String, Long> counts = this.entries.stream()
            .filter(filter)
            .flatMap(values)
            .collect(Collectors.groupingBy(Function.identity(), HashMap::new, Collectors.counting()));
        return counts.entrySet()
            .stream()
            .map(count -> new Facet(count.getKey(), count.getValue()))
            .sorted(Comparator.comparingLong(Facet::count).reversed().thenComparing(Facet::value))
            .toList();
    }

    private Predicate<EntryOutline> lang() {
        return entry -> this.set.lang().isEmpty() || this.set.lang().get().equals(entry.lang());
    }

    private Predicate<EntryOutline> collection() {
        return entry -> this.set.collection().isEmpty() || this.set.collection().get().equals(entry.collection());
    }

    private Predicate<EntryOutline> tags() {
        Collection<String> wanted = this.set.tags();
        return entry -> entry.tags().containsAll(wanted);
    }

}
