package keyfound.permalink;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.jdbc.core.JdbcTemplate;

import keyfound.RealPostgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/// A statement that sleeps stands for a database that was stopped in its middle: no byte
/// comes from either.
class ReadersPatienceTest {

    @RegisterExtension
    private static final RealPostgres SERVER = new RealPostgres();

    private final JdbcTemplate database = new JdbcTemplate(new ReadersPatience(SERVER.emptyDatabase()));

    @Test
    @Timeout(20)
    void aReaderIsToldSoonThatTheDatabaseStopped() {
        long began = System.nanoTime();
        assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> onVirtualThread(() -> sleep(60)))
            .withCauseInstanceOf(NonTransientDataAccessResourceException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isBetween(Duration.ofMillis(700),
                Duration.ofSeconds(10));
    }

    @Test
    void backgroundWorkWaits() {
        assertThat(sleep(1.2)).isEqualTo("slept");
    }

    @Test
    void soDoesLongWorkForAReader() throws Exception {
        assertThat(onVirtualThread(() -> ReadersPatience.without(() -> sleep(1.2)))).isEqualTo("slept");
    }

    private String sleep(double seconds) {
        return String.valueOf(this.database.queryForObject("select 'slept' from pg_sleep(?)", String.class, seconds));
    }

    private static <T> T onVirtualThread(Callable<T> work) throws ExecutionException, InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.submit(work).get();
        }
    }

}
