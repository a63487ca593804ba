package keyfound.opensearch.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// What the cluster keeps, as its one document of state says.
///
/// A change begins by claiming a number. Whoever claims after it takes the turn away: the
/// number before is dropped, and whatever its owner still writes counts for nothing. So
/// two servers that both believe to publish never mix, and the slower one learns it.
///
/// @param claimed the highest number that anybody began with
/// @param dropped numbers that were begun and never committed
/// @param commits what was committed, the newest last; those before it are kept while
/// servers may still read them
public record ClusterState(long claimed, List<Long> dropped, List<Commit> commits) {

    static final ClusterState NEW = new ClusterState(0, List.of(), List.of());

    /// Of more changes that came to nothing the oldest are forgotten: nobody writes any
    /// more after a thousand others began.
    private static final int MOST_DROPPED = 1_000;

    /// Servers of another version cannot read what this one commits, until they are
    /// upgraded.
    private static final Duration UPGRADE = Duration.ofDays(1);

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
    ClusterState claim() {
        TreeSet<Long> numbers = new TreeSet<>(this.dropped);
        if (this.claimed > committed()) {
            numbers.add(this.claimed);
        }
        while (numbers.size() > MOST_DROPPED) {
            numbers.removeFirst();
        }
        return new ClusterState(this.claimed + 1, List.copyOf(numbers), this.commits);
    }

    /// @param readable commits that were replaced after this time are kept
    ClusterState commit(Commit commit, Instant readable) {
        List<Commit> kept = new ArrayList<>();
        for (int i = 0; i < this.commits.size(); i++) {
            Instant replaced = (i + 1 < this.commits.size()) ? this.commits.get(i + 1).at() : commit.at();
            boolean same = this.commits.get(i).format().equals(commit.format());
            if (replaced.isAfter(same ? readable : readable.minus(UPGRADE))) {
                kept.add(this.commits.get(i));
            }
        }
        kept.add(commit);
        return new ClusterState(this.claimed, this.dropped, kept);
    }

    /// The generation of a commit.
    public Generation generation(Commit commit) {
        return new Generation(commit.index(), commit.number(),
                this.dropped.stream().filter(number -> number < commit.number()).toList());
    }

    /// One commit.
    ///
    /// @param index the index that has its documents
    /// @param format how they are written
    /// @param documents how many there are: an index that has fewer was damaged
    /// @param at when, by the clock of the server that published
    public record Commit(long number, String index, String format, long documents, Instant at) {
    }

}
