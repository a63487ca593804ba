package keyfound.permalink;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;

/// Brings the tables of the database up to date: of the ledger, and of the votes that
/// `feedback` counts.
public final class Tables {

    private Tables() {
    }

    /// Refuses tables of a newer version of the program and changes nothing in them: they
    /// may mean more than this version knows.
    /// @throws org.flywaydb.core.api.FlywayException when the tables are newer, damaged,
    /// or another program's
    public static void bringUpToDate(DataSource database) {
        if (!KnownTables.areIn(database)) {
            migrate(database);
        }
    }

    private static void migrate(DataSource database) {
        Flyway.configure()
            .dataSource(database)
            .locations("classpath:db/migration")
            // by default Flyway ignores migrations of a newer version
            .ignoreMigrationPatterns(new String[0])
            .load()
            .migrate();
    }

}
