package keyfound.permalink;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import keyfound.text.WordFile;

/// Whether the tables of a database are the ones that this program makes, told by one
/// query instead of by Flyway, whose hundreds of classes a start would load for nothing.
final class KnownTables {

    /// A line for each migration: its version, and Flyway's checksum of its script.
    private static final String LIST = "migrations";

    private static final String APPLIED = """
            select "version", "checksum", "success" from "flyway_schema_history"
            where "version" is not null order by "installed_rank"
            """;

    private KnownTables() {
    }

    /// @return false when something differs, or when the database does not tell: then
    /// Flyway knows what to do or to say
    static boolean areIn(DataSource database) {
        return applied(database).equals(list());
    }

    /// The lines of a database; empty when it has none or does not tell.
    static String applied(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement query = connection.createStatement();
                ResultSet migrations = query.executeQuery(APPLIED)) {
            StringBuilder lines = new StringBuilder();
            while (migrations.next()) {
                lines.append(migrations.getString(1)).append(' ').append(migrations.getInt(2));
                lines.append(migrations.getBoolean(3) ? "\n" : " failed\n");
            }
            return lines.toString();
        }
        catch (SQLException _) {
            return "";
        }
    }

    static String list() {
        return WordFile.text(KnownTables.class, LIST).replace("\r", "");
    }

}
