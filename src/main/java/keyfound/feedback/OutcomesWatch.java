package keyfound.feedback;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Reads twice a second what other servers on the same database count. The embedded
/// database has no other.
@Component
final class OutcomesWatch implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(OutcomesWatch.class);

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Outcomes outcomes;

    private final CountDownLatch closed = new CountDownLatch(1);

    OutcomesWatch(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (this.outcomes.isShared()) {
            Thread.ofPlatform().name("keyfound-votes").daemon().start(this::watch);
        }
    }

    @Override
    public void close() {
        this.closed.countDown();
    }

    /// After an outage all is read, since nobody knows how long it was.
    private void watch() {
        boolean missed = true;
        try {
            while (!this.closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                missed = !isRead(missed);
            }
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isRead(boolean all) {
        try {
            if (all) {
                this.outcomes.refresh();
            }
            else {
                this.outcomes.refreshNewest();
            }
            return true;
        }
        catch (DataAccessException ex) {
            log.debug("The votes of other servers cannot be read", ex);
            return false;
        }
    }

}
