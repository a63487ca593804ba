package keyfound.permalink;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;

import javax.sql.DataSource;

import org.flywaydb.core.api.FlywayException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import keyfound.text.ShownAddress;

/// A ledger opened without the server, for the command line.
public final class LedgerFile implements AutoCloseable {

    private final SingleConnectionDataSource database;

    private final Ledger ledger;

    private LedgerFile(SingleConnectionDataSource database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    /// @param data the server's data folder
    /// @param make whether to create an empty ledger where there is none
    /// @throws IllegalArgumentException when there is none, or another process has it
    /// open
    public static LedgerFile in(Path data, boolean make) {
        Path file = data.resolve("keyfound").toAbsolutePath();
        if (!make && !Files.exists(Path.of(file + ".mv.db"))) {
            throw new IllegalArgumentException("there is no database in " + data.toAbsolutePath());
        }
        return at("jdbc:h2:file:" + file + ";WRITE_DELAY=0", "sa", "");
    }

    /// @param url address of an H2 or PostgreSQL database
    /// @throws IllegalArgumentException when the database does not open
    public static LedgerFile at(String url, String user, String password) {
        if (!url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException(
                    "the database " + ShownAddress.of(url) + " is neither H2 nor PostgreSQL (KF208)");
        }
        SingleConnectionDataSource database = new SingleConnectionDataSource(url, user, password, true);
        try {
            database.getConnection().close();
            Tables.bringUpToDate(database);
            return new LedgerFile(database, new Ledger(new JdbcTemplate(database),
                    new TransactionTemplate(new JdbcTransactionManager(database)), Clock.systemUTC()));
        }
        catch (FlywayException ex) {
            database.close();
            throw new IllegalArgumentException(
                    "the tables of the database are newer than this program, or damaged (KF209): " + firstLine(ex), ex);
        }
        catch (SQLException ex) {
            database.close();
            throw new IllegalArgumentException("the database does not open: " + firstLine(ex), ex);
        }
    }

    public Ledger ledger() {
        return this.ledger;
    }

    /// The database, for what other rooms keep in it.
    public DataSource database() {
        return this.database;
    }

    @Override
    public void close() {
        this.database.close();
    }

    private static String firstLine(Exception failure) {
        return ShownAddress.within(String.valueOf(failure.getMessage()).lines().findFirst().orElse("").strip());
    }

}
