package keyfound.search;

import java.util.Comparator;
import java.util.List;

/// The values a result can be narrowed to, each list by descending count, then by value.
public record Facets(List<Facet> langs, List<Facet> tags, List<Facet> collections) {

    /// A longer list does not help a reader to choose.
    public static final int MOST = 50;

    private static final Comparator<Facet> BY_COUNT = Comparator.comparingLong(Facet::count)
        .reversed()
        .thenComparing(Facet::value);

    public static final Facets NONE = new Facets(List.of(), List.of(), List.of());

    public Facets {
        langs = List.copyOf(langs);
        tags = List.copyOf(tags);
        collections = List.copyOf(collections);
    }

    /// The most frequent of these values, as a list of facets has them.
    public static List<Facet> mostFrequent(List<Facet> counted) {
        return counted.stream().sorted(BY_COUNT).limit(MOST).toList();
    }

    /// Whether a search counts the values by which its result can be narrowed. Counting
    /// looks at every hit, so it is done only where somebody reads it.
    public enum Wanted {

        NO,
        /// Where nothing is known and something is similar, so that there is something to
        /// narrow.
        WHEN_SIMILAR, YES;

        /// @param verdict of the query as a whole
        public boolean beside(Verdict verdict) {
            return this == YES || (this == WHEN_SIMILAR && verdict == Verdict.SIMILAR);
        }

    }

}
