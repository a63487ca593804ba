package keyfound.permalink;

import javax.sql.DataSource;

/// The ledger on the embedded database.
class H2LedgerTest extends LedgerContract {

    @Override
    DataSource database() {
        return LedgerParts.inMemory();
    }

}
