package keyfound.feedback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The table `outcome`. No other class knows its column names.
final class OutcomeTable {

    private static final Logger log = LoggerFactory.getLogger(OutcomeTable.class);

    private final JdbcClient client;

    private final TransactionTemplate transactions;

    private final boolean postgres;

    OutcomeTable(JdbcTemplate template) {
        this.client = JdbcClient.create(template);
        this.transactions = new TransactionTemplate(
                new JdbcTransactionManager(Objects.requireNonNull(template.getDataSource())));
        this.postgres = isPostgres(template);
    }

    private static boolean isPostgres(JdbcTemplate template) {
        return Boolean.TRUE.equals(template.execute((ConnectionCallback<Boolean>) connection -> "PostgreSQL"
            .equals(connection.getMetaData().getDatabaseProductName())));
    }

    /// Whether other servers may count here, too.
    boolean isShared() {
        return this.postgres;
    }

    /// The tallies, by id of the entry, that changed within so many seconds before now,
    /// by the clock of the database.
    Map<String, Tally> changedWithin(int seconds) {
        return tallies(this.client
            .sql("select entry, outcome, times from outcome where entry in (select entry from outcome"
                    + " where changed > current_timestamp - interval '" + seconds + "' second)")
            .query(OutcomeTable::row)
            .list());
    }

    /// @return by id of the entry
    Map<String, Tally> findAll() {
        return tallies(rows());
    }

    private static Map<String, Tally> tallies(List<Row> rows) {
        Map<String, Tally> tallies = new HashMap<>();
        rows.forEach(row -> tallies.merge(row.entry, Tally.NONE.with(row.outcome, row.times),
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
        if (!raised(row)) {
            begin(row.entry, row.outcome);
            raised(row);
        }
    }

    private boolean raised(Row row) {
        return this.client
            .sql("update outcome set times = greatest(times, ?), changed = current_timestamp"
                    + " where entry = ? and outcome = ?")
            .params(row.times, row.entry, row.outcome.word())
            .update() > 0;
    }

    void add(String entry, Outcome outcome) {
        if (!increment(entry, outcome)) {
            begin(entry, outcome);
            increment(entry, outcome);
        }
    }

    /// Two who are the first at the same time both want to insert: the second finds the
    /// row of the other. PostgreSQL would write that into its log as an error.
    private void begin(String entry, Outcome outcome) {
        String insert = "insert into outcome (entry, outcome, times) values (?, ?, 0)";
        try {
            this.client.sql(this.postgres ? insert + " on conflict do nothing" : insert)
                .params(entry, outcome.word())
                .update();
        }
        catch (DuplicateKeyException ex) {
            log.debug("Somebody else was the first, too", ex);
        }
    }

    /// Adds the counts of one entry to those of another, once, also where two servers try
    /// it at the same time.
    void move(String from, String to) {
        for (Row row : rows().stream().filter(each -> each.entry.equals(from)).toList()) {
            begin(to, row.outcome);
            this.transactions.executeWithoutResult(_ -> {
                boolean taken = this.client.sql("delete from outcome where entry = ? and outcome = ? and times = ?")
                    .params(row.entry, row.outcome.word(), row.times)
                    .update() > 0;
                if (taken) {
                    this.client
                        .sql("update outcome set times = times + ?, changed = current_timestamp"
                                + " where entry = ? and outcome = ?")
                        .params(row.times, to, row.outcome.word())
                        .update();
                }
            });
        }
    }

    private boolean increment(String entry, Outcome outcome) {
        return this.client
            .sql("update outcome set times = times + 1, changed = current_timestamp where entry = ? and outcome = ?")
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
