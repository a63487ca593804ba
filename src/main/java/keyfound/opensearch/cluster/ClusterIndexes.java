package keyfound.opensearch.cluster;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Makes and deletes our indexes.
public final class ClusterIndexes {

    private static final Logger log = LoggerFactory.getLogger(ClusterIndexes.class);

    /// Marks that are taken away at a time; the next commit goes on.
    private static final int MARKS = 200;

    private final Cluster cluster;

    private final IndexNames names;

    public ClusterIndexes(Cluster cluster, IndexNames names) {
        this.cluster = cluster;
        this.names = names;
    }

    /// Makes an empty index of entries.
    /// @return its name
    String make() {
        String name = this.names.next();
        this.cluster.put("/" + name, Map.of(), IndexDefinition.of(name, this.cluster.settings()));
        return name;
    }

    /// Makes what was written visible to searches.
    void refresh(String index) {
        this.cluster.post("/" + index + "/_refresh", Map.of(), Map.of());
    }

    /// Whether the index has all documents of a commit.
    public boolean isWhole(Generation generation, long documents) {
        return this.cluster.find("/" + generation.index(), Map.of()).isPresent() && count(generation) == documents;
    }

    /// The number of documents of a generation, files and entries.
    long count(Generation generation) {
        return this.cluster
            .post("/" + generation.index() + "/_count", Map.of(),
                    Map.of("query", Map.of("bool", Map.of("filter", generation.filters()))))
            .path("count")
            .asLong();
    }

    /// For who looks from outside: readers go by the state, which changes in one step.
    void point(String index) {
        this.cluster.post("/_aliases", Map.of(),
                Map.of("actions", List.of(
                        Map.of("remove",
                                Map.of("index", this.names.alias() + "-entries-*", "alias", this.names.alias(),
                                        "must_exist", false)),
                        Map.of("add", Map.of("index", index, "alias", this.names.alias())))));
    }

    /// Deletes what no server reads any more: documents that ended before the oldest
    /// commit kept, documents of changes that came to nothing, and indexes of neither.
    void purge(ClusterState state) {
        Set<String> read = new HashSet<>();
        state.commits().forEach(commit -> read.add(commit.index()));
        for (String index : this.names.ours()) {
            if (!read.contains(index)) {
                log.info("search index '{}' is read no more and is deleted", index);
                this.cluster.delete("/" + index);
            }
        }
        state.latest().ifPresent(latest -> deleteEnded(state, latest));
    }

    private void deleteEnded(ClusterState state, ClusterState.Commit latest) {
        unmark(latest.index(), state);
        long oldest = state.commits()
            .stream()
            .filter(commit -> commit.index().equals(latest.index()))
            .mapToLong(ClusterState.Commit::number)
            .min()
            .orElse(latest.number());
        List<Object> any = new ArrayList<>();
        any.add(Map.of("terms", Map.of(ClusterFields.FROM, state.dropped())));
        any.add(Map.of("bool",
                Map.of("filter", List.of(Map.of("range", Map.of(ClusterFields.UNTIL, Map.of("lte", oldest)))),
                        "must_not", List.of(Map.of("terms", Map.of(ClusterFields.UNTIL, state.dropped()))))));
        deleteWhere(latest.index(), Map.of("bool", Map.of("should", any, "minimum_should_match", 1)));
    }

    /// Takes away the marks of changes that came to nothing: their numbers are forgotten
    /// one day.
    private void unmark(String index, ClusterState state) {
        Map<String, Object> search = Map.of("size", MARKS, "_source", false, "seq_no_primary_term", true, "query",
                Queries.terms(ClusterFields.UNTIL, state.dropped()));
        JsonNode hits = state.dropped().isEmpty() ? JsonMapper.shared().createArrayNode()
                : this.cluster.post("/" + index + "/_search", Map.of(), search).path("hits").path("hits");
        for (JsonNode hit : hits) {
            this.cluster.post("/" + index + "/_update/" + hit.path("_id").asString(),
                    Map.of("if_seq_no", hit.path("_seq_no").asString(), "if_primary_term",
                            hit.path("_primary_term").asString()),
                    Map.of("doc", Map.of(ClusterFields.UNTIL, Generation.NO_END)));
        }
    }

    /// Deletes an index that this server made and nobody reads.
    void deleteMade(String index) {
        this.cluster.delete("/" + index);
    }

    /// Deletes what a change wrote that came to nothing.
    void deleteFrom(String index, long number) {
        refresh(index);
        deleteWhere(index, Map.of("term", Map.of(ClusterFields.FROM, number)));
    }

    private void deleteWhere(String index, Object query) {
        this.cluster.post("/" + index + "/_delete_by_query", Map.of("conflicts", "proceed", "refresh", "true"),
                Map.of("query", query));
    }

}
