package keyfound.opensearch.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import tools.jackson.databind.JsonNode;

/// Counts terms among some entries only. Each of those entries is looked at, so it takes
/// longer than looking terms up.
public final class FilteredTerms {

    private final VisibleEntries entries;

    public FilteredTerms(VisibleEntries entries) {
        this.entries = entries;
    }

    /// @param terms by field
    /// @return the same as `ShardTerms` would tell if there were no other entries
    public Map<String, ShardTerms.FieldTerms> count(Map<String, Set<String>> terms) {
        Map<String, Object> counts = new HashMap<>();
        Map<String, List<String>> asked = new HashMap<>();
        terms.forEach((field, wanted) -> {
            List<String> order = List.copyOf(wanted);
            asked.put(field, order);
            List<Object> filters = new ArrayList<>();
            order.forEach(term -> filters.add(Queries.term(field, term)));
            counts.put(field, Map.of("filters", Map.of("filters", filters)));
            counts.put(field + "_with", Map.of("value_count", Map.of("field", field + ClusterFields.LENGTH)));
            counts.put(field + "_sum", Map.of("sum", Map.of("field", field + ClusterFields.LENGTH)));
        });
        asked.entrySet()
            .stream()
            .filter(field -> field.getValue().isEmpty())
            .forEach(field -> counts.remove(field.getKey()));
        JsonNode found = this.entries
            .search(Map.of("size", 0, "query", Queries.filter(this.entries.filters()), "aggs", counts))
            .path("aggregations");
        Map<String, ShardTerms.FieldTerms> counted = new HashMap<>();
        asked.forEach((field, order) -> {
            Map<String, Integer> with = new HashMap<>();
            for (int i = 0; i < order.size(); i++) {
                with.put(order.get(i), found.path(field).path("buckets").path(i).path("doc_count").asInt(0));
            }
            counted.put(field, new ShardTerms.FieldTerms(found.path(field + "_with").path("value").asInt(0),
                    (long) found.path(field + "_sum").path("value").asDouble(0), with));
        });
        return counted;
    }

}
