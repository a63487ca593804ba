package keyfound.publication.start;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

import keyfound.publication.settings.Incident;

/// Whether the database answers, and not which one it is: that is nobody's business
/// outside.
@Component("dbHealthIndicator")
final class DatabaseHealthIndicator implements HealthIndicator {

    private static final int PATIENCE_SECONDS = 1;

    private final DataSource database;

    DatabaseHealthIndicator(DataSource database) {
        this.database = database;
    }

    @Override
    public Health health() {
        try (Connection connection = this.database.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS) ? Health.up().build() : down();
        }
        catch (SQLException _) {
            return down();
        }
    }

    private static Health down() {
        return Health.down()
            .withDetail("alarm", Incident.DATABASE_AWAY.code() + ": the database does not answer")
            .build();
    }

}
