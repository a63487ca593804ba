package keyfound.permalink;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Connections that give up a database which stops in the middle of a statement, as a
/// machine does that is paused or cut off: no error ever comes from there.
///
/// Readers wait, and they run on virtual threads. Background work has time, and some of
/// its statements need it.
final class ReadersPatience extends DelegatingDataSource {

    /// From one byte of the database to the next.
    private static final int MILLIS = 800;

    private static final ScopedValue<Boolean> LONG_WORK = ScopedValue.newInstance();

    ReadersPatience(DataSource database) {
        super(database);
    }

    /// Does what may take long although a reader waits for it.
    static <T, X extends Throwable> T without(ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(LONG_WORK, true).call(work);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        if (Thread.currentThread().isVirtual() && !LONG_WORK.isBound()) {
            try {
                connection.setNetworkTimeout(Runnable::run, MILLIS);
            }
            catch (SQLException broken) {
                connection.close();
                throw broken;
            }
        }
        return connection;
    }

}
