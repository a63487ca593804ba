package keyfound.feedback;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import keyfound.entry.EntryId;

/// Knows for every entry how often it helped.
///
/// The tallies are in memory, so that no page waits for the database. Votes that another
/// process on the same database counts show here after the next start.
@Component
public final class Outcomes {

    private final OutcomeTable table;

    private final Map<String, Tally> tallies;

    private final AtomicLong version = new AtomicLong();

    public Outcomes(JdbcTemplate template) {
        this.table = new OutcomeTable(template);
        this.tallies = new ConcurrentHashMap<>(this.table.findAll());
    }

    /// Counts one outcome.
    /// @return the tally including it
    public Tally record(EntryId entry, Outcome outcome) {
        this.table.add(entry.value(), outcome);
        Tally tally = this.tallies.merge(entry.value(), Tally.NONE.with(outcome, 1),
                (before, _) -> before.with(outcome, 1));
        this.version.incrementAndGet();
        return tally;
    }

    public Tally of(EntryId entry) {
        return this.tallies.getOrDefault(entry.value(), Tally.NONE);
    }

    /// Entries that ever helped, the most helpful first; some may no longer be served.
    public List<EntryId> mostHelpful() {
        return this.tallies.entrySet()
            .stream()
            .filter(entry -> entry.getValue().fixed() > 0)
            .sorted(Comparator.comparingDouble((Map.Entry<String, Tally> entry) -> -entry.getValue().helpfulness())
                .thenComparing(Map.Entry::getKey))
            .map(entry -> new EntryId(entry.getKey()))
            .toList();
    }

    /// Grows with every outcome, so that a page which shows tallies knows that it is out
    /// of date.
    public long version() {
        return this.version.get();
    }

}
