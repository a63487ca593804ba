package keyfound.feedback;

import javax.sql.DataSource;

import org.junit.jupiter.api.extension.RegisterExtension;

import keyfound.RealPostgres;

/// The outcomes on a real PostgreSQL.
class PostgresOutcomesTest extends OutcomesContract {

    @RegisterExtension
    private static final RealPostgres SERVER = new RealPostgres();

    @Override
    DataSource database() {
        return SERVER.emptyDatabase();
    }

}
