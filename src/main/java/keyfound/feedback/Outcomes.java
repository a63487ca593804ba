package keyfound.feedback;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import keyfound.entry.EntryId;

/// Knows for every entry how often it helped.
///
/// The tallies are in memory, so that no page waits for the database. `OutcomesWatch`
/// reads what other servers count.
@Component
public final class Outcomes {

    /// Longer than a server may miss its database, and two clocks differ.
    private static final int OVERLAP_SECONDS = 30;

    private static final String KIND = "outcome";

    private final OutcomeTable table;

    private final Map<String, Tally> tallies;

    private final AtomicLong version = new AtomicLong();

    public Outcomes(JdbcTemplate template) {
        this.table = new OutcomeTable(template);
        this.tallies = new ConcurrentHashMap<>(this.table.findAll());
    }

    /// Opened without the server, for the command line.
    public static Outcomes in(DataSource database) {
        return new Outcomes(new JdbcTemplate(database));
    }

    /// All outcomes as lines of a text: kind, entry, outcome, times.
    public List<List<String>> lines() {
        return this.table.rows()
            .stream()
            .map(row -> List.of(KIND, row.entry(), row.outcome().word(), Long.toString(row.times())))
            .toList();
    }

    /// Takes such lines in. Of what is counted here already the greater number stays, so
    /// that nothing counts twice.
    /// @throws IllegalArgumentException when a line is none
    public void take(List<List<String>> lines) {
        for (List<String> line : lines) {
            this.table.raise(row(line));
        }
        refresh();
    }

    private static OutcomeTable.Row row(List<String> line) {
        try {
            return new OutcomeTable.Row(line.get(1), Outcome.of(line.get(2)).orElseThrow(),
                    Long.parseLong(line.get(3)));
        }
        catch (NoSuchElementException | IndexOutOfBoundsException | NumberFormatException ex) {
            throw new IllegalArgumentException("no line of an outcome: " + String.join(" ", line), ex);
        }
    }

    /// Whether other servers may count in the same database.
    boolean isShared() {
        return this.table.isShared();
    }

    /// Takes over all that is counted.
    void refresh() {
        take(this.table.findAll());
    }

    /// Takes over what other servers counted in the last seconds.
    void refreshNewest() {
        take(this.table.changedWithin(OVERLAP_SECONDS));
    }

    private void take(Map<String, Tally> now) {
        boolean changed = false;
        for (Map.Entry<String, Tally> tally : now.entrySet()) {
            changed |= !tally.getValue().equals(this.tallies.put(tally.getKey(), tally.getValue()));
        }
        if (changed) {
            this.version.incrementAndGet();
        }
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

    /// All entries that have votes; some may no longer be served.
    public List<EntryId> entries() {
        return this.tallies.keySet().stream().map(EntryId::new).toList();
    }

    /// The votes of an entry count for another one from now on: it has a new address.
    public void move(EntryId from, EntryId to) {
        this.table.move(from.value(), to.value());
        this.tallies.remove(from.value());
        refresh();
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
