package keyfound.permalink;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

import keyfound.permalink.address.Address;
import keyfound.text.sketch.Sketch;

/// Empty databases, and addresses to fill them with.
public final class LedgerParts {

    /// Twenty-three words.
    public static final String LONG_ANSWER = "The record of the sector was not found because another process ended it,"
            + " or because the manager was started with another home directory and reads no earlier records.";

    public static final String OTHER_ANSWER = "Raise the limit of open files with ulimit before starting the daemon,"
            + " and make it last in limits.conf for the user that runs it.";

    private LedgerParts() {
    }

    /// An empty database in memory.
    public static DataSource inMemory() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return database;
    }

    /// The database with its tables.
    public static JdbcTemplate withTables(DataSource database) {
        Tables.bringUpToDate(database);
        return new JdbcTemplate(database);
    }

    /// An entry whose id was made from its question.
    public static Address entry(String id, String file, int place, String question, String answer) {
        return new Address(id, file, place, question, Sketch.ofWords(Stream.of(answer)), List.of());
    }

    public static Address entry(String id, String question, String answer) {
        return entry(id, "a.md", 0, question, answer);
    }

    /// The address with ids that lead to it by the writer's word.
    public static Address withAliases(Address address, String... aliases) {
        return new Address(address.id(), address.where(), address.text(), address.sketch(), address.print(),
                List.of(aliases), address.pinned());
    }

}
