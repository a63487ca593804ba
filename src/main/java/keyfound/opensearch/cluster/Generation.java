package keyfound.opensearch.cluster;

import java.util.List;
import java.util.Map;

/// One state of the index: which of its documents it has.
///
/// @param index the index that holds it, among documents of other generations
/// @param number counted up with each change that was begun
/// @param dropped numbers of changes that were begun and never committed, below this one:
/// nothing that they wrote counts
public record Generation(String index, long number, List<Long> dropped) {

    /// The end of a document that was not replaced yet.
    public static final long NO_END = Long.MAX_VALUE;

    public Generation {
        dropped = List.copyOf(dropped);
    }

    /// Documents that began with this generation or before, and did not end.
    public List<Object> filters() {
        if (this.dropped.isEmpty()) {
            return List.of(begun(), Map.of("range", Map.of(ClusterFields.UNTIL, Map.of("gt", this.number))));
        }
        Object byDropped = Map.of("terms", Map.of(ClusterFields.UNTIL, this.dropped));
        Object ended = Map.of("bool",
                Map.of("filter", List.of(Map.of("range", Map.of(ClusterFields.UNTIL, Map.of("lte", this.number)))),
                        "must_not", List.of(byDropped)));
        Object ofDropped = Map.of("terms", Map.of(ClusterFields.FROM, this.dropped));
        return List.of(Map.of("bool", Map.of("filter", List.of(begun()), "must_not", List.of(ofDropped, ended))));
    }

    private Object begun() {
        return Map.of("range", Map.of(ClusterFields.FROM, Map.of("lte", this.number)));
    }

}
