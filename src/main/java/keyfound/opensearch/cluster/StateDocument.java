package keyfound.opensearch.cluster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.JsonNode;

/// Reads and writes the document that says what the cluster keeps in one format. It is
/// replaced only as it was read: who comes second is refused.
public final class StateDocument {

    private final Cluster cluster;

    private final String index;

    private final String id;

    public StateDocument(Cluster cluster, IndexNames names) {
        this.cluster = cluster;
        this.index = names.state();
        this.id = StoredFormats.stateOf(names.format());
    }

    /// Makes its index where it is absent, with our mark.
    void makeIndex() {
        if (this.cluster.find("/" + IndexNames.written(this.index), Map.of()).isPresent()) {
            return;
        }
        Map<String, Object> settings = Map.of("number_of_shards", 1, "number_of_replicas",
                this.cluster.settings().replicas());
        try {
            this.cluster.put("/" + this.index, Map.of(),
                    Map.of("settings", settings, "mappings",
                            Map.of("dynamic", false, "_meta", IndexDefinition.mark(this.cluster.settings())), "aliases",
                            Map.of(IndexNames.written(this.index), Map.of())));
        }
        catch (ClusterRefusedException ex) {
            // another server made it meanwhile, or an older version without the alias
            if (this.cluster.find("/" + this.index, Map.of()).isEmpty()) {
                throw ex;
            }
            this.cluster.put("/" + this.index + "/_alias/" + IndexNames.written(this.index), Map.of(), Map.of());
        }
    }

    /// What was written last; empty state where there is none, or none that can be read.
    public Read read() {
        Optional<JsonNode> found = this.cluster.find("/" + this.index + "/_doc/" + this.id, Map.of())
            .filter(answer -> answer.has("_source"));
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
            .forEach(commit -> commits
                .add(new ClusterState.Commit(commit.path("number").asLong(), commit.path("index").asString(""),
                        commit.path("documents").asLong(), Instant.ofEpochMilli(commit.path("at").asLong()))));
        return new Read(new ClusterState(source.path("claimed").asLong(), dropped, commits,
                Optional.of(source.path("begun").asString("")).filter(index -> !index.isEmpty())), version);
    }

    /// @param read what is replaced
    /// @throws ClusterRefusedException when somebody replaced it meanwhile
    void write(ClusterState state, Read read) {
        List<Object> commits = new ArrayList<>();
        for (ClusterState.Commit commit : state.commits()) {
            commits.add(Map.of("number", commit.number(), "index", commit.index(), "documents", commit.documents(),
                    "at", commit.at().toEpochMilli()));
        }
        if (read.state().equals(ClusterState.NEW)) {
            makeIndex();
        }
        Map<String, String> parameters = new HashMap<>(read.version());
        // else the cluster would make an index without our mark
        parameters.put("require_alias", "true");
        this.cluster.put("/" + IndexNames.written(this.index) + "/_doc/" + this.id, parameters, Map.of("claimed",
                state.claimed(), "dropped", state.dropped(), "commits", commits, "begun", state.begun().orElse("")));
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
