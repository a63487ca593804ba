package keyfound.opensearch.cluster;

import java.util.List;

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
            return List.of(begun(), Queries.above(ClusterFields.UNTIL, this.number));
        }
        Object ended = Queries.filter(List.of(Queries.atMost(ClusterFields.UNTIL, this.number),
                Queries.not(Queries.terms(ClusterFields.UNTIL, this.dropped))));
        Object ofDropped = Queries.terms(ClusterFields.FROM, this.dropped);
        return List.of(begun(), Queries.not(ofDropped), Queries.not(ended));
    }

    private Object begun() {
        return Queries.atMost(ClusterFields.FROM, this.number);
    }

}
