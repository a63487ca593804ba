package keyfound.gate;

import java.time.Duration;

/// How late virtual threads come to run: a thread that sleeps a little and looks at the
/// clock, again and again.
///
/// They stand in one line for the processors, however long it is. Nothing else tells how
/// long a request that comes now will wait there.
final class Lateness implements AutoCloseable {

    private static final Duration BEAT = Duration.ofMillis(100);

    /// When the next beat should be.
    private volatile long due = System.nanoTime() + BEAT.toNanos();

    /// Nanoseconds by which the last beat was late.
    private volatile long last;

    /// The same of the beat before.
    private volatile long before;

    private volatile boolean closed;

    Lateness() {
        Thread.ofVirtual().name("keyfound-beat").start(this::beat);
    }

    /// Whether a beat is overdue by more than that, or the last two were. One that came
    /// late may be a pause of the collector, behind which nobody waits.
    boolean isBeyond(Duration most) {
        long bound = most.toNanos();
        return System.nanoTime() - this.due > bound || (this.last > bound && this.before > bound);
    }

    private void beat() {
        try {
            while (!this.closed) {
                this.due = System.nanoTime() + BEAT.toNanos();
                Thread.sleep(BEAT);
                this.before = this.last;
                this.last = System.nanoTime() - this.due;
            }
        }
        catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        this.closed = true;
    }

}
