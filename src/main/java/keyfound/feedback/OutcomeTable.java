package keyfound.feedback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table `outcome`. No other class knows its column names.
final class OutcomeTable {

    private final JdbcClient client;

    OutcomeTable(JdbcTemplate template) {
        this.client = JdbcClient.create(template);
    }

    /// @return by id of the entry
    Map<String, Tally> findAll() {
        Map<String, Tally> tallies = new HashMap<>();
        rows().forEach(row -> tallies.merge(row.entry, Tally.NONE.with(row.outcome, row.times),
                (tally, _) -> tally.with(row.outcome, row.times)));
        return tallies;
    }

    List<Row> rows() {
        return this.client.sql("select entry, outcome, times from outcome order by entry, outcome")
            .query(OutcomeTable::row)
            .list();
    }

    /// Sets the count where it is lower.
    void raise(Row row) {
        int known = this.client.sql("update outcome set times = greatest(times, ?) where entry = ? and outcome = ?")
            .params(row.times, row.entry, row.outcome.word())
            .update();
        if (known == 0) {
            this.client.sql("insert into outcome (entry, outcome, times) values (?, ?, ?)")
                .params(row.entry, row.outcome.word(), row.times)
                .update();
        }
    }

    /// Two who are the first at the same time both want to insert: the second finds the
    /// row of the other.
    void add(String entry, Outcome outcome) {
        if (!increment(entry, outcome)) {
            try {
                this.client.sql("insert into outcome (entry, outcome, times) values (?, ?, 1)")
                    .params(entry, outcome.word())
                    .update();
            }
            catch (DuplicateKeyException ex) {
                increment(entry, outcome);
            }
        }
    }

    private boolean increment(String entry, Outcome outcome) {
        return this.client.sql("update outcome set times = times + 1 where entry = ? and outcome = ?")
            .params(entry, outcome.word())
            .update() > 0;
    }

    private static Row row(ResultSet found, int number) throws SQLException {
        String word = found.getString("outcome");
        Outcome outcome = Outcome.of(word)
            .orElseThrow(() -> new IllegalStateException("the database knows an outcome '" + word + "'"));
        return new Row(found.getString("entry"), outcome, found.getLong("times"));
    }

    record Row(String entry, Outcome outcome, long times) {
    }

}
