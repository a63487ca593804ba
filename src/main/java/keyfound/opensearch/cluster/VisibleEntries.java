package keyfound.opensearch.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import tools.jackson.databind.JsonNode;

/// The entries of one generation, or those of some collections only.
public final class VisibleEntries {

    private final Cluster cluster;

    private final Generation generation;

    private final List<Object> filters;

    private VisibleEntries(Cluster cluster, Generation generation, List<Object> filters) {
        this.cluster = cluster;
        this.generation = generation;
        this.filters = filters;
    }

    public static VisibleEntries of(Cluster cluster, Generation generation) {
        return new VisibleEntries(cluster, generation, generation.filters());
    }

    /// Those of some collections.
    public VisibleEntries in(Set<String> collections) {
        List<Object> limited = new ArrayList<>(this.filters);
        limited.add(Queries.terms(ClusterFields.COLLECTION, collections));
        return new VisibleEntries(this.cluster, this.generation, limited);
    }

    /// What a query has to have beside its own filters.
    public List<Object> filters() {
        return this.filters;
    }

    /// Scores go by the counts of all shards together.
    /// @param body its query has the filters of these entries
    public JsonNode search(Map<String, Object> body) {
        return this.cluster.ask("/" + this.generation.index() + "/_search",
                Map.of("search_type", "dfs_query_then_fetch", "allow_partial_search_results", "false"), body);
    }

    /// The same for the whole of what is kept, for which no reader waits.
    public JsonNode read(Map<String, Object> body) {
        return this.cluster.read("/" + this.generation.index() + "/_search", body);
    }

    Cluster cluster() {
        return this.cluster;
    }

    String index() {
        return this.generation.index();
    }

}
