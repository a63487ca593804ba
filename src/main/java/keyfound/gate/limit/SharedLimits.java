package keyfound.gate.limit;

import java.time.Duration;
import java.util.Map;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

import keyfound.access.FailedLogins;
import keyfound.access.RequestCounts;
import keyfound.publication.background.RepeatedWork;

/// Tells other servers on the same database once a second what busy places took here, and
/// reads what they took there, and forgets what is old. No request waits for that.
/// While the database is away each server counts for itself.
final class SharedLimits implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private static final int TURNS_BETWEEN_DELETIONS = 60;

    private final RateLimits limits;

    private final RequestCounts counts;

    private final FailedLogins logins;

    private final RepeatedWork background = new RepeatedWork("keyfound-limits", "Sharing the limits of requests", PAUSE,
            this::exchange);

    /// Of the background thread.
    private int turn;

    SharedLimits(RateLimits limits, RequestCounts counts, FailedLogins logins) {
        this.limits = limits;
        this.counts = counts;
        this.logins = logins;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (this.counts.isShared()) {
            this.background.start();
        }
    }

    @Override
    public void close() {
        this.background.close();
    }

    private void exchange() {
        Map<String, Long> taken = this.limits.untold();
        if (!taken.isEmpty()) {
            this.counts.add(taken);
        }
        this.limits.charge(this.counts.takenElsewhere());
        if (++this.turn % TURNS_BETWEEN_DELETIONS == 0) {
            this.counts.forget();
            this.logins.forgetOld();
        }
    }

}
