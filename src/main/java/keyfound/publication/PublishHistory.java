package keyfound.publication;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// What became of the last calls to publish, for the maintainers. Kept on the heap and bounded: the log keeps the rest.
public final class PublishHistory {

    private static final int MOST_REPORTS = 50;

    private final Deque<Report> reports = new ArrayDeque<>();

    /// An outcome that is told already, or tells nothing, is passed over.
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

    /// @param at when it was known
    public record Report(Instant at, PublishOutcome outcome) {
    }

}
