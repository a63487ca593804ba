package keyfound.opensearch.cluster;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import keyfound.search.storage.EngineUnusableException;

/// The names of our indexes: all begin with the prefix, and each bears our mark. An index
/// under such a name that lacks the mark is another program's: nothing is written into
/// it, and it is never deleted.
///
/// Those of entries are named by their format, so that servers of two versions have
/// indexes of their own.
public final class IndexNames {

    static final String MARK = "keyfound";

    private final Cluster cluster;

    private final String prefix;

    private final String format;

    /// @param format how documents are written: digits and dots
    public IndexNames(Cluster cluster, String format) {
        this.cluster = cluster;
        this.prefix = cluster.settings().prefix();
        this.format = format;
    }

    String format() {
        return this.format;
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
        return begin() + UUID.randomUUID().toString().substring(0, 8);
    }

    /// The name under which an index is written: an alias, which goes with the index. A
    /// cluster makes an index by itself where something is written under a plain name.
    static String written(String index) {
        return index + "-written";
    }

    private String begin() {
        return this.prefix + "-v" + this.format + "-";
    }

    /// The indexes of entries in our format that bear our mark.
    Set<String> ours() {
        return marked(begin() + "*").collect(Collectors.toSet());
    }

    /// Those in other formats.
    /// @return by format; that of versions which named none is empty
    Map<String, Set<String>> others() {
        Pattern name = Pattern.compile(Pattern.quote(this.prefix) + "-(?:v([\\d.]+)|entries)-[0-9a-f]{8}");
        return marked(this.prefix + "-*").map(name::matcher)
            .filter(Matcher::matches)
            .filter(found -> !this.format.equals(found.group(1)))
            .collect(Collectors.groupingBy(found -> Objects.requireNonNullElse(found.group(1), ""),
                    Collectors.mapping(Matcher::group, Collectors.toSet())));
    }

    private Stream<String> marked(String names) {
        return mappings(names).properties().stream().filter(index -> isOurs(index.getValue())).map(Map.Entry::getKey);
    }

    /// @throws EngineUnusableException when an index under our names is not ours
    public void refuseForeign() {
        JsonNode found = mappings(alias() + "," + state() + "," + begin() + "*");
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
