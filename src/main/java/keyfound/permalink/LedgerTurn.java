package keyfound.permalink;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;

/// The turn of one server among those that keep one ledger. While it lasts, no other
/// settles ids or records anything.
///
/// It is the lock of a row, held by a connection of its own. A server that dies loses its
/// connection, and with it the turn.
public final class LedgerTurn implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LedgerTurn.class);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// One try; the embedded database gives up after 2 s of its own.
    private static final int TRY_SECONDS = 5;

    private final Connection connection;

    private LedgerTurn(Connection connection) {
        this.connection = connection;
    }

    /// Waits until nobody else has it.
    /// @throws DataAccessException when the database does not answer, or somebody else
    /// keeps the turn for half a minute
    static LedgerTurn take(JdbcTemplate template, DataSource database) {
        LedgerTurn turn = new LedgerTurn(DataSourceUtils.getConnection(database));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                turn.lock();
                return turn;
            }
            catch (SQLException ex) {
                DataAccessException why = template.getExceptionTranslator().translate("taking turns", null, ex);
                boolean patient = why instanceof TransientDataAccessException && System.nanoTime() < deadline
                        && turn.isGivenBack();
                if (!patient) {
                    turn.close();
                    throw (why != null) ? why
                            : new org.springframework.jdbc.UncategorizedSQLException("taking turns", null, ex);
                }
            }
        }
    }

    @Override
    public void close() {
        isGivenBack();
        try {
            this.connection.setAutoCommit(true);
        }
        catch (SQLException ex) {
            log.debug("The connection of a turn is lost, and the turn with it", ex);
        }
        finally {
            DataSourceUtils.releaseConnection(this.connection, null);
        }
    }

    private void lock() throws SQLException {
        this.connection.setAutoCommit(false);
        try (Statement statement = this.connection.createStatement()) {
            statement.setQueryTimeout(TRY_SECONDS);
            statement.executeQuery("select turn from ledger_turn for update").close();
        }
    }

    private boolean isGivenBack() {
        try {
            this.connection.rollback();
            return true;
        }
        catch (SQLException ex) {
            log.debug("The connection of a turn is lost, and the turn with it", ex);
            return false;
        }
    }

}
