package keyfound.permalink;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import keyfound.RealPostgres;

import static org.assertj.core.api.Assertions.assertThat;

/// The tables of earlier versions on a real PostgreSQL.
class PostgresTablesTest extends TablesContract {

    @RegisterExtension
    private static final RealPostgres SERVER = new RealPostgres();

    @Override
    DataSource database() {
        return SERVER.emptyDatabase();
    }

    /// As servers of one database do that are started together. The embedded database is
    /// of one process.
    @Test
    void severalMayBringThemUpToDateAtOnce() throws Exception {
        DataSource database = database();
        int servers = 4;
        try (ExecutorService threads = Executors.newFixedThreadPool(servers)) {
            List<Future<?>> started = Stream
                .<Future<?>>generate(() -> threads.submit(() -> Tables.bringUpToDate(database)))
                .limit(servers)
                .toList();
            for (Future<?> server : started) {
                server.get();
            }
        }
        assertThat(history(database)).hasSize(earlierVersions().size() + 1).doesNotHaveDuplicates();
    }

}
