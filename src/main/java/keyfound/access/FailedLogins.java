package keyfound.access;

import java.time.Duration;

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

    /// What was counted in the last half hour.
    public Answer find(String place) {
        if (!this.shared) {
            return new Unknown();
        }
        try {
            return this.template.<Answer>query(
                    "select failures, extract(epoch from current_timestamp - last) from failed_login where place = ?"
                            + " and last > current_timestamp - ? * interval '1' minute",
                    (row, _) -> new Failures(row.getInt(1), Duration.ofMillis((long) (row.getDouble(2) * 1000))),
                    name(place), KEPT_MINUTES)
                .stream()
                .findFirst()
                .orElseGet(Nothing::new);
        }
        catch (DataAccessException away) {
            log.debug("Wrong passwords of other servers cannot be read", away);
            return new Unknown();
        }
    }

    /// Counts one.
    public void add(String place) {
        if (this.shared) {
            write("insert into failed_login (place, failures, last) values (?, 1, current_timestamp)"
                    + " on conflict (place) do update"
                    + " set failures = case when failed_login.last <= current_timestamp - ? * interval '1' minute"
                    + " then 1 else failed_login.failures + 1 end, last = excluded.last", name(place), KEPT_MINUTES);
        }
    }

    /// Deletes what is half an hour ago.
    public void forgetOld() {
        if (this.shared) {
            write("delete from failed_login where last <= current_timestamp - ? * interval '1' minute", KEPT_MINUTES);
        }
    }

    public void forget(String place) {
        if (this.shared) {
            write("delete from failed_login where place = ?", name(place));
        }
    }

    private void write(String statement, Object... parameters) {
        try {
            this.template.update(statement, parameters);
        }
        catch (DataAccessException away) {
            log.debug("Wrong passwords cannot be told to other servers", away);
        }
    }

    private String name(String place) {
        return this.names.of("logins", place);
    }

    /// What the database says of a place.
    public sealed interface Answer {

    }

    /// There is no database that several servers share, or it is away.
    public record Unknown() implements Answer {
    }

    /// No wrong password in the last half hour, or a login since.
    public record Nothing() implements Answer {
    }

    /// @param count since a login, or half an hour without a wrong password
    /// @param since the last one, by the clock of the database
    public record Failures(int count, Duration since) implements Answer {
    }

}
