package keyfound.publication.source;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Turns a burst of changes into one publish after the burst.
///
/// Its thread is never interrupted: an interrupt would close the files to which the index
/// is being written.
final class BurstTrigger implements AutoCloseable {

    /// A folder that never comes to rest is published after this time.
    private static final Duration LONGEST_BURST = Duration.ofSeconds(5);

    private final Semaphore changes = new Semaphore(0);

    private final Duration settle;

    private final BooleanSupplier busy;

    private final Runnable publish;

    private final Thread thread;

    private volatile boolean closed;

    /// @param settle time without a further change that ends a burst
    /// @param busy whether a change is known to be under way, such as a `git checkout`
    BurstTrigger(Duration settle, BooleanSupplier busy, Runnable publish) {
        this.settle = settle;
        this.busy = busy;
        this.publish = publish;
        this.thread = Thread.ofVirtual().name("keyfound-changes").start(this::run);
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
            while (!this.closed) {
                this.changes.acquire();
                awaitRest();
                if (!this.closed) {
                    this.publish.run();
                }
            }
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
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
