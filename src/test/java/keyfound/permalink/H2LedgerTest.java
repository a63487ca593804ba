package keyfound.permalink;

import java.util.UUID;

import javax.sql.DataSource;

import org.h2.jdbcx.JdbcDataSource;

/// The ledger on the embedded database.
class H2LedgerTest extends LedgerContract {

    @Override
    DataSource database() {
        return inMemory();
    }

    static DataSource inMemory() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return database;
    }

}
