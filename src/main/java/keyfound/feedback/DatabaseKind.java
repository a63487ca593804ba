package keyfound.feedback;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/// Tells databases apart where one statement does not fit both.
public final class DatabaseKind {

    private DatabaseKind() {
    }

    /// Whether it is PostgreSQL; otherwise it is H2.
    public static boolean isPostgres(JdbcTemplate template) {
        return Boolean.TRUE.equals(template.execute((ConnectionCallback<Boolean>) connection -> "PostgreSQL"
            .equals(connection.getMetaData().getDatabaseProductName())));
    }

}
