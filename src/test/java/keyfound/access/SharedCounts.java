package keyfound.access;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;

/// What one server counts in a database.
public record SharedCounts(RequestCounts requests, FailedLogins logins) {

    public static SharedCounts of(DataSource database) {
        JdbcTemplate template = new JdbcTemplate(database);
        PlaceNames names = new PlaceNames(new ServerSecret(template));
        return new SharedCounts(new RequestCounts(template, names), new FailedLogins(template, names));
    }

}
