package keyfound.feedback;

import java.io.IOException;
import java.util.UUID;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.jdbc.core.JdbcTemplate;

/// The outcomes on a real PostgreSQL.
class PostgresOutcomesTest extends OutcomesContract {

    private static EmbeddedPostgres server;

    @BeforeAll
    static void startTheServer() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stopTheServer() throws IOException {
        server.close();
    }

    @Override
    DataSource database() {
        String name = "db_" + UUID.randomUUID().toString().replace('-', '_');
        new JdbcTemplate(server.getPostgresDatabase()).execute("create database " + name);
        return server.getDatabase("postgres", name);
    }

}
