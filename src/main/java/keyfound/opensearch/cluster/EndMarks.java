package keyfound.opensearch.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Marks documents with the generation in which they end. Each is marked only as it was
/// found: who changes one meanwhile is not overwritten.
final class EndMarks {

    /// Documents that are looked for at a time.
    private static final int PAGE = 5_000;

    private final Cluster cluster;

    private final String index;

    EndMarks(Cluster cluster, String index) {
        this.cluster = cluster;
        this.index = index;
    }

    /// @param filters documents that are marked; the mark does not change before the next
    /// refresh who fits
    /// @return what the cluster says of each document that it did not mark
    List<JsonNode> set(long until, List<Object> filters) {
        List<JsonNode> refused = new ArrayList<>();
        Bulk marks = new Bulk(this.cluster);
        JsonNode last = JsonMapper.shared().createArrayNode();
        JsonNode hits;
        do {
            hits = found(filters, last);
            for (JsonNode hit : hits) {
                marks.add(Map.of("update",
                        Map.of("_index", IndexNames.written(this.index), "_id", hit.path("_id").asString(), "if_seq_no",
                                hit.path("_seq_no").asLong(), "if_primary_term", hit.path("_primary_term").asLong())),
                        Map.of("doc", Map.of(ClusterFields.UNTIL, until)));
                last = hit.path("sort");
            }
            refused.addAll(marks.send());
        }
        while (hits.size() == PAGE);
        return refused;
    }

    private JsonNode found(List<Object> filters, JsonNode last) {
        Map<String, Object> search = new HashMap<>(Map.of("size", PAGE, "_source", false, "seq_no_primary_term", true,
                "query", Queries.filter(filters), "sort", List.of(ClusterFields.PLACE)));
        if (!last.isEmpty()) {
            search.put("search_after", last);
        }
        return this.cluster.read("/" + this.index + "/_search", search).path("hits").path("hits");
    }

}
