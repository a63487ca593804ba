package keyfound.demand.gap;

import javax.sql.DataSource;

import org.junit.jupiter.api.extension.RegisterExtension;

import keyfound.RealPostgres;

/// The gaps on a real PostgreSQL.
class PostgresGapsTest extends GapsContract {

    @RegisterExtension
    private static final RealPostgres SERVER = new RealPostgres();

    @Override
    DataSource database() {
        return SERVER.emptyDatabase();
    }

}
