package keyfound.publication;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// The outcomes of the last publishes, for the maintainers. Kept on the heap and bounded;
/// the log has them all.
public final class PublishHistory {

    private static final int MOST_REPORTS = 50;

    private final Deque<Report> reports = new ArrayDeque<>();

    /// An outcome without news, or the same as the one before, is left out.
    synchronized void add(Instant at, PublishOutcome outcome) {
        boolean told = !this.reports.isEmpty() && this.reports.getFirst().outcome().equals(outcome);
        if (outcome instanceof PublishOutcome.Unchanged || told) {
            return;
        }
        this.reports.addFirst(new Report(at, outcome));
        if (this.reports.size() > MOST_REPORTS) {
            this.reports.removeLast();
        }
    }

    synchronized List<Report> reports() {
        return List.copyOf(this.reports);
    }

    /// @param at when the outcome was known
    public record Report(Instant at, PublishOutcome outcome) {
    }

}
