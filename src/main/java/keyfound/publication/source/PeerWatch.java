package keyfound.publication.source;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import keyfound.publication.Publisher;

/// Keeps this server in step with the others that keep the same ledger or the same index.
/// The embedded ones have no other.
@Component
final class PeerWatch implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PeerWatch.class);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Publisher publisher;

    private final CountDownLatch closed = new CountDownLatch(1);

    PeerWatch(Publisher publisher) {
        this.publisher = publisher;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (this.publisher.isShared()) {
            // never interrupted, since it may publish
            Thread.ofPlatform().name("keyfound-peers").daemon().start(this::watch);
        }
    }

    @Override
    public void close() {
        this.closed.countDown();
    }

    private void watch() {
        try {
            while (!this.closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                keepUp();
            }
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }

    /// What fails is tried again after a pause. The publisher says why a publish failed,
    /// and whether the search cluster is away; the gate says it of the database.
    private void keepUp() {
        try {
            this.publisher.keepUp();
        }
        catch (RuntimeException | Error ex) {
            log.debug("The other servers cannot be followed", ex);
        }
    }

}
