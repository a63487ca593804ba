package keyfound.access;

import java.time.Duration;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import keyfound.feedback.DatabaseKind;

/// Wrong passwords by place, where servers share a database. Elsewhere, and while the
/// database is away, nothing is known and nothing is written.
@Component
public final class FailedLogins {

    private static final Logger log = LoggerFactory.getLogger(FailedLogins.class);

    private static final int KEPT_MINUTES = 30;

    private final JdbcTemplate template;

    private final PlaceNames names;

    private final boolean shared;

    FailedLogins(JdbcTemplate template, PlaceNames names) {
        this.template = template;
        this.names = names;
        this.shared = DatabaseKind.isPostgres(template);
    }

    /// @return empty when there was none in the last half hour
    public Optional<Failures> find(String place) {
        if (!this.shared) {
            return Optional.empty();
        }
        try {
            return this.template
                .query("select failures, extract(epoch from current_timestamp - last) from failed_login where place = ?"
                        + " and last > current_timestamp - ? * interval '1' minute",
                        (row, _) -> new Failures(row.getInt(1), Duration.ofMillis((long) (row.getDouble(2) * 1000))),
                        name(place), KEPT_MINUTES)
                .stream()
                .findFirst();
        }
        catch (DataAccessException away) {
            log.debug("Wrong passwords of other servers cannot be read", away);
            return Optional.empty();
        }
    }

    /// Counts one.
    public void add(String place) {
        if (this.shared) {
            write("delete from failed_login where last <= current_timestamp - ? * interval '1' minute", KEPT_MINUTES);
            write("insert into failed_login (place, failures, last) values (?, 1, current_timestamp)"
                    + " on conflict (place) do update"
                    + " set failures = failed_login.failures + 1, last = excluded.last", name(place));
        }
    }

    public void forget(String place) {
        if (this.shared) {
            write("delete from failed_login where place = ?", name(place));
        }
    }

    private void write(String statement, Object parameter) {
        try {
            this.template.update(statement, parameter);
        }
        catch (DataAccessException away) {
            log.debug("Wrong passwords cannot be told to other servers", away);
        }
    }

    private String name(String place) {
        return this.names.of("logins", place);
    }

    /// @param count since a login, or half an hour without a wrong password
    /// @param since the last one, by the clock of the database
    public record Failures(int count, Duration since) {
    }

}
