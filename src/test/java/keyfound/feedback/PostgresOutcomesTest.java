package keyfound.feedback;

import java.io.IOException;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

import keyfound.RealPostgres;

/// The outcomes on a real PostgreSQL.
class PostgresOutcomesTest extends OutcomesContract {

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
