package keyfound.permalink;

import java.io.IOException;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

import keyfound.RealPostgres;

/// The ledger on a real PostgreSQL.
class PostgresLedgerTest extends LedgerContract {

    private static RealPostgres server;

    @BeforeAll
    static void startTheServer() throws IOException {
        server = RealPostgres.start();
    }

    @AfterAll
    static void stopTheServer() throws IOException {
        server.close();
    }

    @Override
    DataSource database() {
        return server.emptyDatabase();
    }

}
