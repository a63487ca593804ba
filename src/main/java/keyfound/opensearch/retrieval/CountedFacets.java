package keyfound.opensearch.retrieval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.JsonNode;

import keyfound.entry.CollectionId;
import keyfound.opensearch.cluster.ClusterFields;
import keyfound.opensearch.cluster.Queries;
import keyfound.opensearch.cluster.VisibleEntries;
import keyfound.search.Facet;
import keyfound.search.Facets;
import keyfound.search.SearchQuery;

/// Counts the values by which the hits of a search can be narrowed, in one request.
///
/// Languages are counted as if no language were chosen, and collections as if no
/// collection were. Tags add up, so they are counted among what all filters leave.
public final class CountedFacets {

    /// Each shard tells more values than are shown, so that the sums are right.
    private static final int FROM_SHARD = 20 * Facets.MOST;

    private CountedFacets() {
    }

    public static Facets of(VisibleEntries visible, SoughtEntries sought, SearchQuery query) {
        List<Object> filters = sought.matching();
        query.tags().forEach(tag -> filters.add(Queries.term(ClusterFields.TAG, tag)));
        Optional<Object> lang = query.lang().map(value -> Queries.term(ClusterFields.LANG, value));
        Optional<Object> collection = query.collection()
            .map(CollectionId::value)
            .map(value -> Queries.term(ClusterFields.COLLECTION, value));
        Map<String, Object> counts = Map.of("langs", counted(ClusterFields.LANG, collection, Optional.empty()), "tags",
                counted(ClusterFields.TAG, lang, collection), "collections",
                counted(ClusterFields.COLLECTION, lang, Optional.empty()));
        JsonNode found = visible.search(Map.of("size", 0, "query", Queries.filter(filters), "aggs", counts))
            .path("aggregations");
        return new Facets(facets(found.path("langs")), facets(found.path("tags")), facets(found.path("collections")));
    }

    private static Object counted(String field, Optional<Object> filter, Optional<Object> another) {
        List<Object> filters = new ArrayList<>();
        filter.ifPresent(filters::add);
        another.ifPresent(filters::add);
        return Map.of("filter", Queries.filter(filters), "aggs", Map.of("values",
                Map.of("terms", Map.of("field", field, "size", Facets.MOST, "shard_size", FROM_SHARD))));
    }

    private static List<Facet> facets(JsonNode counted) {
        List<Facet> facets = new ArrayList<>();
        for (JsonNode value : counted.path("values").path("buckets")) {
            facets.add(new Facet(value.path("key").asString(""), value.path("doc_count").asLong()));
        }
        return Facets.mostFrequent(facets);
    }

}
