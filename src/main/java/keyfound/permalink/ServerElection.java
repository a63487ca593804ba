package keyfound.permalink;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Elects one of the servers that keep one database and read one format of the index.
///
/// Whoever is elected says so again before its term ends. A server that stopped is
/// succeeded when its term has ended.
///
/// By the clock of the database a term is never shorter than by that of the server, so no
/// two servers are elected at a time. Should a clock jump, the index refuses the second
/// one.
@Component
public final class ServerElection implements AutoCloseable {

    private static final String NAME = "publisher";

    private static final Duration TERM = Duration.ofSeconds(20);

    private final JdbcTemplate template;

    private final Clock clock;

    private Optional<LockProvider> locks = Optional.empty();

    private Optional<SimpleLock> held = Optional.empty();

    /// When the term ends, of `System.nanoTime`.
    private volatile long end = System.nanoTime();

    public ServerElection(JdbcTemplate template, Clock clock) {
        this.template = template;
        this.clock = clock;
    }

    /// Stands for election, or for another term. To be called every few seconds, by one
    /// thread.
    /// @param format of the index; each has an election of its own
    public synchronized void stand(String format) {
        long began = System.nanoTime();
        Optional<SimpleLock> before = this.held;
        this.held = Optional.empty();
        this.held = before.flatMap(lock -> lock.extend(TERM, Duration.ZERO))
            .or(() -> locks()
                .lock(new LockConfiguration(this.clock.instant(), NAME + "-" + format, TERM, Duration.ZERO)));
        this.end = this.held.isPresent() ? began + TERM.toNanos() : began;
    }

    /// Made when it is needed: most servers are alone.
    private LockProvider locks() {
        if (this.locks.isEmpty()) {
            this.locks = Optional.of(new JdbcTemplateLockProvider(JdbcTemplateLockProvider.Configuration.builder()
                .withJdbcTemplate(this.template)
                .usingDbTime()
                // by default the name of the machine, which two servers may share
                .withLockedByValue(UUID.randomUUID().toString())
                .build()));
        }
        return this.locks.get();
    }

    public boolean isElected() {
        return this.end - System.nanoTime() > 0;
    }

    /// Resigns, so that another server succeeds at once.
    @Override
    public synchronized void close() {
        this.end = System.nanoTime();
        this.held.ifPresent(SimpleLock::unlock);
        this.held = Optional.empty();
    }

}
