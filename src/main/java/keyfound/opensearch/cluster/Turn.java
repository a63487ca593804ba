package keyfound.opensearch.cluster;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import keyfound.search.storage.SupersededException;

/// A change that one server may make: from the claim of a number to its commit.
public final class Turn {

    private static final Logger log = LoggerFactory.getLogger(Turn.class);

    /// A server that lags behind for longer reads nothing any more.
    private static final Duration READABLE = Duration.ofMinutes(10);

    private final StateDocument document;

    private final ClusterIndexes indexes;

    private final ClusterState state;

    private final String index;

    private final boolean fresh;

    private Turn(StateDocument document, ClusterIndexes indexes, ClusterState state, String index, boolean fresh) {
        this.document = document;
        this.indexes = indexes;
        this.state = state;
        this.index = index;
        this.fresh = fresh;
    }

    /// @param base what the change goes out from
    /// @param usable whether the change goes on in the index of that; otherwise a new
    /// index is begun
    /// @throws SupersededException when another server committed meanwhile
    public static Turn claim(StateDocument document, ClusterIndexes indexes, ClusterState base, boolean usable) {
        StateDocument.Read now = document.read();
        if (now.state().committed() != base.committed()) {
            throw new SupersededException("another server published generation " + now.state().committed()
                    + " of the search index while generation " + base.committed() + " was changed here");
        }
        Optional<String> begun = usable ? Optional.empty() : Optional.of(indexes.name());
        ClusterState claimed = forgetting(now.state(), indexes).claim(begun);
        write(document, claimed, now);
        begun.ifPresent(indexes::make);
        String index = begun.orElseGet(() -> base.latest().orElseThrow().index());
        return new Turn(document, indexes, claimed, index, !usable);
    }

    /// A number that a document bears is never forgotten: the document would end with it.
    private static ClusterState forgetting(ClusterState state, ClusterIndexes indexes) {
        List<Long> silent = state.silent();
        return (silent.isEmpty() || indexes.hasAny(silent, state)) ? state : state.forgetSilent();
    }

    private static void write(StateDocument document, ClusterState state, StateDocument.Read before) {
        try {
            document.write(state, before);
        }
        catch (ClusterRefusedException ex) {
            if (ex.isConflict()) {
                throw new SupersededException("another server changes the search index at the same time");
            }
            throw ex;
        }
    }

    /// The index that is written.
    public String index() {
        return this.index;
    }

    public long number() {
        return this.state.claimed();
    }

    /// What is kept while the change is made; of a new index nothing.
    public List<Object> base() {
        return this.fresh ? List.of(Queries.NOTHING)
                : this.state.generation(this.state.latest().orElseThrow()).filters();
    }

    /// Whether there is anything that could be replaced.
    public boolean isFresh() {
        return this.fresh;
    }

    /// Makes what was written the newest generation, in one step.
    /// @throws SupersededException when another server took the turn meanwhile
    public ClusterState commit(Clock clock) {
        this.indexes.refresh(this.index);
        StateDocument.Read now = this.document.read();
        if (now.state().claimed() != number()) {
            throw new SupersededException("another server took its turn to change the search index with number "
                    + now.state().claimed() + " while number " + number() + " was written here");
        }
        long documents = this.indexes.count(new Generation(this.index, number(), now.state().dropped()));
        Instant at = clock.instant();
        ClusterState after = now.state()
            .commit(new ClusterState.Commit(number(), this.index, documents, at), at.minus(READABLE));
        write(this.document, after, now);
        tidy();
        return after;
    }

    /// What is left undone here is done after the next commit.
    private void tidy() {
        try {
            this.indexes.point(this.index);
            this.indexes.purge(this.document);
        }
        catch (RuntimeException ex) {
            log.warn("search index '{}' cannot be tidied up: {}", this.index, ex.getMessage());
            log.debug("The trace of it", ex);
        }
    }

    /// Drops what was written, unless it was committed all the same: the answer may have
    /// been lost on its way. What is left undone here is done after the next commit.
    public void drop() {
        try {
            if (isTaken()) {
                if (this.fresh) {
                    this.indexes.deleteMade(this.index);
                }
                else {
                    this.indexes.deleteFrom(this.index, number());
                }
            }
        }
        catch (RuntimeException ex) {
            log.warn("what was not committed stays in search index '{}' for now: {}", this.index, ex.getMessage());
            log.debug("The trace of it", ex);
        }
    }

    /// Whether this number can no longer be committed, not even by a request that is
    /// still on its way: it goes out from a state that was replaced since.
    private boolean isTaken() {
        StateDocument.Read now = this.document.read();
        if (now.state().commits().stream().anyMatch(commit -> commit.number() == number())) {
            return false;
        }
        if (now.state().claimed() != number()) {
            return true;
        }
        try {
            this.document.write(now.state().drop(), now);
            return true;
        }
        catch (ClusterRefusedException ex) {
            if (ex.isConflict()) {
                return isTaken();
            }
            throw ex;
        }
    }

}
