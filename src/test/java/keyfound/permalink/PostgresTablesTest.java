package keyfound.permalink;

import javax.sql.DataSource;

import org.junit.jupiter.api.extension.RegisterExtension;

import keyfound.RealPostgres;

/// The tables of earlier versions on a real PostgreSQL.
class PostgresTablesTest extends TablesContract {

    @RegisterExtension
    private static final RealPostgres SERVER = new RealPostgres();

    @Override
    DataSource database() {
        return SERVER.emptyDatabase();
    }

}
