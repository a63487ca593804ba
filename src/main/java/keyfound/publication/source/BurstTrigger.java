package keyfound.publication.source;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import keyfound.publication.settings.Incident;

/// Turns a burst of changes into one publish, once the burst is over. A publish that
/// fails is tried again, later and later, whether something changed or not.
///
/// Its thread is never interrupted: an interrupt would close the files to which the index
/// is being written.
final class BurstTrigger implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(BurstTrigger.class);

    /// A folder that never comes to rest is published all the same.
    private static final Duration LONGEST_BURST = Duration.ofSeconds(5);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Semaphore changes = new Semaphore(0);

    private final Duration settle;

    private final BooleanSupplier busy;

    private final BooleanSupplier publish;

    private final Backoff backoff = new Backoff(LONGEST_PAUSE);

    private final Thread thread;

    private volatile boolean closed;

    /// @param settle time without a further change after which a burst is over
    /// @param busy whether somebody is known to be in the middle of a change, a `git
    /// checkout` say
    /// @param publish false when it failed
    BurstTrigger(Duration settle, BooleanSupplier busy, BooleanSupplier publish) {
        this.settle = settle;
        this.busy = busy;
        this.publish = publish;
        this.thread = Thread.ofPlatform().name("keyfound-changes").daemon().start(this::run);
    }

    /// Something changed.
    void touch() {
        this.changes.release();
    }

    /// Returns when a running publish has ended.
    @Override
    public void close() {
        this.closed = true;
        this.changes.release();
        try {
            this.thread.join();
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            boolean done = true;
            while (!this.closed) {
                awaitChange(done);
                awaitRest();
                done = this.closed || succeeds();
            }
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitChange(boolean done) throws InterruptedException {
        if (done) {
            this.backoff.succeeded();
            this.changes.acquire();
        }
        else {
            this.changes.tryAcquire(this.backoff.afterFailure().toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private boolean succeeds() {
        try {
            return this.publish.getAsBoolean();
        }
        catch (RuntimeException | Error ex) {
            log.error("A change could not be published, and is tried again: {}; see {}", ex,
                    Incident.BACKGROUND_FAILED.address());
            return false;
        }
    }

    private void awaitRest() throws InterruptedException {
        long deadline = System.nanoTime() + LONGEST_BURST.toNanos();
        boolean moving = true;
        while (moving && !this.closed && System.nanoTime() < deadline) {
            this.changes.drainPermits();
            moving = this.changes.tryAcquire(this.settle.toNanos(), TimeUnit.NANOSECONDS) || this.busy.getAsBoolean();
        }
    }

}
