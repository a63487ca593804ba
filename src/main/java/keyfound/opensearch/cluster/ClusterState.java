package keyfound.opensearch.cluster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// What the cluster keeps in one format, as the document of its state says.
///
/// A change begins by claiming a number. Whoever claims after it takes the turn away: the
/// number before is dropped, and whatever its owner still writes counts for nothing. So
/// two servers that both believe to publish never mix, and the slower one learns it.
///
/// @param claimed the highest number that anybody began with
/// @param dropped numbers that were begun and never committed
/// @param commits what was committed, the newest last; those before it are kept while
/// servers may still read them
/// @param begun index that whoever claimed last makes; empty where there is none
public record ClusterState(long claimed, List<Long> dropped, List<Commit> commits, Optional<String> begun) {

    static final ClusterState NEW = new ClusterState(0, List.of(), List.of(), Optional.empty());

    /// Nobody writes any more after a thousand others began.
    private static final int MOST_DROPPED = 1_000;

    public ClusterState {
        dropped = List.copyOf(dropped);
        commits = List.copyOf(commits);
    }

    public Optional<Commit> latest() {
        return this.commits.isEmpty() ? Optional.empty() : Optional.of(this.commits.getLast());
    }

    /// The number of the newest commit; 0 when there is none.
    public long committed() {
        return latest().map(Commit::number).orElse(0L);
    }

    /// The same with the next number claimed. A number that was claimed and not committed
    /// is taken away.
    /// @param index that is made for it; empty where it goes on in one that is there
    ClusterState claim(Optional<String> index) {
        ClusterState before = (this.claimed > committed()) ? drop() : this;
        return new ClusterState(this.claimed + 1, before.dropped, this.commits, index);
    }

    /// The same without what was claimed last.
    ClusterState drop() {
        TreeSet<Long> numbers = new TreeSet<>(this.dropped);
        numbers.add(this.claimed);
        return new ClusterState(this.claimed, List.copyOf(numbers), this.commits, Optional.empty());
    }

    /// Dropped numbers with which nobody writes any more.
    List<Long> silent() {
        return this.dropped.subList(0, Math.max(0, this.dropped.size() - MOST_DROPPED));
    }

    /// The same without the dropped numbers that are silent.
    /// @see ClusterIndexes#hasAny
    ClusterState forgetSilent() {
        return new ClusterState(this.claimed, this.dropped.subList(silent().size(), this.dropped.size()), this.commits,
                this.begun);
    }

    /// @param readable commits that were replaced after this time are kept
    ClusterState commit(Commit commit, Instant readable) {
        List<Commit> kept = new ArrayList<>();
        for (int i = 0; i < this.commits.size(); i++) {
            Instant replaced = (i + 1 < this.commits.size()) ? this.commits.get(i + 1).at() : commit.at();
            if (replaced.isAfter(readable)) {
                kept.add(this.commits.get(i));
            }
        }
        kept.add(commit);
        return new ClusterState(this.claimed, this.dropped, kept, Optional.empty());
    }

    /// The generation of a commit.
    public Generation generation(Commit commit) {
        return new Generation(commit.index(), commit.number(),
                this.dropped.stream().filter(number -> number < commit.number()).toList());
    }

    /// One commit.
    ///
    /// @param index the index that has its documents
    /// @param documents how many there are: an index that has fewer was damaged
    /// @param at when, by the clock of the server that published
    public record Commit(long number, String index, long documents, Instant at) {
    }

}
