package keyfound.opensearch.cluster;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Parts of queries in the cluster's language.
public final class Queries {

    /// A query that nothing fits.
    public static final Object NOTHING = Map.of("match_none", Map.of());

    private Queries() {
    }

    public static Object term(String field, Object value) {
        return Map.of("term", Map.of(field, Map.of("value", value)));
    }

    public static Object term(String field, String value, double weight) {
        return Map.of("term", Map.of(field, Map.of("value", value, "boost", (float) weight)));
    }

    public static Object prefix(String field, String beginning) {
        return Map.of("prefix", Map.of(field, Map.of("value", beginning)));
    }

    /// One of these values, without a score.
    public static Object terms(String field, Collection<?> values) {
        return Map.of("terms", Map.of(field, values));
    }

    public static Object atMost(String field, long value) {
        return Map.of("range", Map.of(field, Map.of("lte", value)));
    }

    public static Object above(String field, long value) {
        return Map.of("range", Map.of(field, Map.of("gt", value)));
    }

    /// At least one of these, scored by all that fit.
    public static Object any(List<Object> queries) {
        return atLeast(1, queries);
    }

    /// @param least of so many of them one that fits is scored; no query fits nothing
    public static Object atLeast(int least, List<Object> queries) {
        return queries.isEmpty() ? NOTHING : Map.of("bool", Map.of("should", queries, "minimum_should_match", least));
    }

    /// All of these, without a score.
    public static Object filter(List<Object> filters) {
        return Map.of("bool", Map.of("filter", filters));
    }

    public static Object not(Object query) {
        return Map.of("bool", Map.of("must_not", List.of(query)));
    }

}
