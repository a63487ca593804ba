package keyfound.opensearch.cluster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.JsonNode;

/// Reads and writes the document that says what the cluster keeps. It is replaced only as
/// it was read: who comes second is refused.
public final class StateDocument {

    private final Cluster cluster;

    private final String path;

    public StateDocument(Cluster cluster, IndexNames names) {
        this.cluster = cluster;
        this.path = "/" + names.state() + "/_doc/state";
    }

    /// What was written last; empty state where there is none, or none that can be read.
    public Read read() {
        Optional<JsonNode> found = this.cluster.find(this.path, Map.of()).filter(answer -> answer.has("_source"));
        return found.map(StateDocument::read).orElse(new Read(ClusterState.NEW, Map.of("op_type", "create")));
    }

    private static Read read(JsonNode answer) {
        Map<String, String> version = Map.of("if_seq_no", answer.path("_seq_no").asString(), "if_primary_term",
                answer.path("_primary_term").asString());
        JsonNode source = answer.path("_source");
        List<Long> dropped = new ArrayList<>();
        source.path("dropped").forEach(number -> dropped.add(number.asLong()));
        List<ClusterState.Commit> commits = new ArrayList<>();
        source.path("commits")
            .forEach(commit -> commits.add(new ClusterState.Commit(commit.path("number").asLong(),
                    commit.path("index").asString(""), commit.path("format").asString(""),
                    commit.path("documents").asLong(), Instant.ofEpochMilli(commit.path("at").asLong()))));
        return new Read(new ClusterState(source.path("claimed").asLong(), dropped, commits), version);
    }

    /// @param read what is replaced
    /// @throws ClusterRefusedException when somebody replaced it meanwhile
    void write(ClusterState state, Read read) {
        List<Object> commits = new ArrayList<>();
        for (ClusterState.Commit commit : state.commits()) {
            commits.add(Map.of("number", commit.number(), "index", commit.index(), "format", commit.format(),
                    "documents", commit.documents(), "at", commit.at().toEpochMilli()));
        }
        this.cluster.put(this.path, read.version(),
                Map.of("claimed", state.claimed(), "dropped", state.dropped(), "commits", commits));
    }

    /// A state as it was read.
    ///
    /// @param version parameters of a request that replaces this very version
    public record Read(ClusterState state, Map<String, String> version) {

        public Read {
            version = Map.copyOf(version);
        }

    }

}
