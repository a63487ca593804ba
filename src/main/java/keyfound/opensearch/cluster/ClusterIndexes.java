package keyfound.opensearch.cluster;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import keyfound.search.storage.EngineUnusableException;

/// Makes and deletes our indexes.
public final class ClusterIndexes {

    private static final Logger log = LoggerFactory.getLogger(ClusterIndexes.class);

    private final Cluster cluster;

    private final IndexNames names;

    public ClusterIndexes(Cluster cluster, IndexNames names) {
        this.cluster = cluster;
        this.names = names;
    }

    /// A name for a new index.
    String name() {
        return this.names.next();
    }

    /// Makes an empty index of entries.
    /// @throws EngineUnusableException when the cluster does not want one like that
    void make(String name) {
        try {
            this.cluster.put("/" + name, Map.of(), IndexDefinition.of(name, this.cluster.settings()));
        }
        catch (ClusterRefusedException ex) {
            throw ex.unusable();
        }
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
            .read("/" + generation.index() + "/_count", Map.of("query", Queries.filter(generation.filters())))
            .path("count")
            .asLong();
    }

    /// For who looks from outside: readers go by the state, which changes in one step. Of
    /// two formats the one that was published last is shown.
    void point(String index) {
        this.cluster
            .post("/_aliases", Map.of(),
                    Map.of("actions", List.of(
                            Map.of("remove",
                                    Map.of("index", this.names.alias() + "-*", "alias", this.names.alias(),
                                            "must_exist", false)),
                            Map.of("add", Map.of("index", index, "alias", this.names.alias())))));
    }

    /// Deletes what no server reads any more: documents that ended before the oldest
    /// commit kept, documents of changes that came to nothing, and indexes of neither.
    ///
    /// The state is read after the indexes: whoever makes one names it there before.
    void purge(StateDocument document) {
        Set<String> there = this.names.ours();
        ClusterState state = document.read().state();
        Set<String> read = new HashSet<>(state.begun().stream().toList());
        state.commits().forEach(commit -> read.add(commit.index()));
        for (String index : there) {
            if (!read.contains(index)) {
                delete(index);
            }
        }
        state.latest().ifPresent(latest -> deleteEnded(state, latest));
    }

    private void delete(String index) {
        log.info("search index '{}' is read no more and is deleted", index);
        this.cluster.delete("/" + index);
    }

    private void deleteEnded(ClusterState state, ClusterState.Commit latest) {
        unmark(latest.index(), state);
        long oldest = state.commits()
            .stream()
            .filter(commit -> commit.index().equals(latest.index()))
            .mapToLong(ClusterState.Commit::number)
            .min()
            .orElse(latest.number());
        Object ended = Queries.atMost(ClusterFields.UNTIL, oldest);
        Object marked = Queries.not(Queries.terms(ClusterFields.UNTIL, state.dropped()));
        deleteWhere(latest.index(), Queries
            .any(List.of(Queries.terms(ClusterFields.FROM, state.dropped()), Queries.filter(List.of(ended, marked)))));
    }

    /// Takes away the marks of changes that came to nothing. What somebody marks anew
    /// meanwhile is left alone.
    private void unmark(String index, ClusterState state) {
        if (!state.dropped().isEmpty()) {
            new EndMarks(this.cluster, index).set(Generation.NO_END,
                    List.of(Queries.terms(ClusterFields.UNTIL, state.dropped())));
        }
    }

    /// Whether any document still bears one of these numbers.
    boolean hasAny(List<Long> numbers, ClusterState state) {
        Object borne = Queries
            .any(List.of(Queries.terms(ClusterFields.FROM, numbers), Queries.terms(ClusterFields.UNTIL, numbers)));
        return state.commits()
            .stream()
            .map(ClusterState.Commit::index)
            .distinct()
            .anyMatch(index -> this.cluster
                .post("/" + index + "/_count", Map.of("ignore_unavailable", "true"), Map.of("query", borne))
                .path("count")
                .asLong() > 0);
    }

    /// Deletes an index that this server made and nobody reads.
    void deleteMade(String index) {
        this.cluster.delete("/" + index);
    }

    /// Deletes what a change wrote that came to nothing.
    void deleteFrom(String index, long number) {
        refresh(index);
        deleteWhere(index, Queries.term(ClusterFields.FROM, number));
    }

    private void deleteWhere(String index, Object query) {
        this.cluster.post("/" + index + "/_delete_by_query", Map.of("conflicts", "proceed", "refresh", "true"),
                Map.of("query", query));
    }

}
