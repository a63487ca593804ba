package keyfound.permalink;

import javax.sql.DataSource;

import org.junit.jupiter.api.extension.RegisterExtension;

import keyfound.RealPostgres;

/// The ledger on a real PostgreSQL.
class PostgresLedgerTest extends LedgerContract {

    @RegisterExtension
    private static final RealPostgres SERVER = new RealPostgres();

    @Override
    DataSource database() {
        return SERVER.emptyDatabase();
    }

}
