package keyfound.permalink;

import javax.sql.DataSource;

/// The tables of earlier versions on the embedded database.
class H2TablesTest extends TablesContract {

    @Override
    DataSource database() {
        return LedgerParts.inMemory();
    }

}
