package keyfound.permalink;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table `ledger_state`, which has one row. No other class knows its column names.
final class LedgerStateTable {

    private static final String READ = "select generation, digest, revision, written, confirmed, current_timestamp as now"
            + " from ledger_state";

    private final JdbcClient client;

    LedgerStateTable(JdbcTemplate template) {
        this.client = JdbcClient.create(template);
    }

    LedgerState read() {
        return this.client.sql(READ).query(LedgerStateTable::row).single();
    }

    /// Until the end of the transaction nobody else records.
    LedgerState lock() {
        return this.client.sql(READ + " for update").query(LedgerStateTable::row).single();
    }

    void write(long generation, TextVersion text) {
        this.client
            .sql("update ledger_state set generation = ?, digest = ?, revision = ?, written = ?,"
                    + " confirmed = current_timestamp")
            .params(generation, text.digest(), text.revision(), text.written().atOffset(ZoneOffset.UTC))
            .update();
    }

    void confirm(long generation) {
        this.client.sql("update ledger_state set confirmed = current_timestamp where generation = ?")
            .param(generation)
            .update();
    }

    private static LedgerState row(ResultSet found, int number) throws SQLException {
        TextVersion text = new TextVersion(found.getString("digest"), found.getString("revision"),
                instant(found, "written"));
        Duration unconfirmed = Duration.between(instant(found, "confirmed"), instant(found, "now"));
        return new LedgerState(found.getLong("generation"), text, unconfirmed);
    }

    private static Instant instant(ResultSet found, String column) throws SQLException {
        return found.getObject(column, OffsetDateTime.class).toInstant();
    }

}
