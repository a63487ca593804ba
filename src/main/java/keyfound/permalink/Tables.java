package keyfound.permalink;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;

/// The tables of the database, brought up to date.
public final class Tables {

    private Tables() {
    }

    /// Changes nothing where a newer version of the program has been: its tables mean
    /// more than this one knows.
    /// @throws org.flywaydb.core.api.FlywayException when they are newer, damaged, or
    /// somebody else's
    public static void bringUpToDate(DataSource database) {
        Flyway.configure()
            .dataSource(database)
            .locations("classpath:db/migration")
            // by default what the future brought is passed over
            .ignoreMigrationPatterns(new String[0])
            .load()
            .migrate();
    }

}
