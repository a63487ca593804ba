package keyfound.opensearch.cluster;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import keyfound.search.storage.EngineUnusableException;

/// The names of our indexes: all begin with the prefix, and each bears our mark. An index
/// under such a name that lacks the mark is another program's: nothing is written into
/// it, and it is never deleted.
public final class IndexNames {

    static final String MARK = "keyfound";

    private final Cluster cluster;

    private final String prefix;

    public IndexNames(Cluster cluster) {
        this.cluster = cluster;
        this.prefix = cluster.settings().prefix();
    }

    /// The alias of the index that is served.
    String alias() {
        return this.prefix;
    }

    String state() {
        return this.prefix + "-state";
    }

    /// A new name for an index of entries.
    String next() {
        return this.prefix + "-entries-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /// The name under which an index is written: an alias, which goes with the index. A
    /// cluster makes an index by itself where something is written under a plain name.
    static String written(String index) {
        return index + "-written";
    }

    /// The indexes of entries that bear our mark.
    Set<String> ours() {
        Set<String> ours = new HashSet<>();
        for (Map.Entry<String, JsonNode> index : mappings(this.prefix + "-entries-*").properties()) {
            if (isOurs(index.getValue())) {
                ours.add(index.getKey());
            }
        }
        return ours;
    }

    /// @throws EngineUnusableException when an index under our names is not ours
    public void refuseForeign() {
        JsonNode found = mappings(alias() + "," + state() + "," + this.prefix + "-entries-*");
        for (Map.Entry<String, JsonNode> index : found.properties()) {
            if (!isOurs(index.getValue()) || index.getKey().equals(alias())) {
                throw new EngineUnusableException(EngineUnusableException.Reason.FOREIGN_INDEX, "the index '"
                        + index.getKey() + "' of " + this.cluster.settings().urls() + " was made by another program",
                        null);
            }
        }
    }

    private JsonNode mappings(String names) {
        Map<String, String> lenient = Map.of("ignore_unavailable", "true", "allow_no_indices", "true");
        Optional<JsonNode> found = this.cluster.find("/" + names + "/_mapping", lenient);
        return found.orElseGet(JsonMapper.shared()::createObjectNode);
    }

    private boolean isOurs(JsonNode index) {
        return index.path("mappings").path("_meta").path(MARK).path("prefix").asString("").equals(this.prefix);
    }

}
