package keyfound.publication.background;

import java.time.Duration;
import java.util.function.LongSupplier;

/// The pause before something is tried again: twice as long after each refusal in a row.
public final class GrowingPause {

    private static final int MOST_DOUBLINGS = 20;

    private final Duration first;

    private final Duration longest;

    private final LongSupplier nanos;

    private int refusals;

    private long begun;

    /// Begins now.
    /// @param nanos a clock that only goes forward
    public GrowingPause(Duration first, Duration longest, LongSupplier nanos) {
        this.first = first;
        this.longest = longest;
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
    }

    /// @param refused whether what was tried was refused; anything else makes the pause
    /// short again
    public synchronized void begin(boolean refused) {
        this.refusals = refused ? this.refusals + 1 : 0;
        this.begun = this.nanos.getAsLong();
    }

    public synchronized boolean isOver() {
        return this.nanos.getAsLong() - this.begun > length().toNanos();
    }

    private Duration length() {
        Duration grown = this.first.multipliedBy(1L << Math.clamp(this.refusals - 1L, 0, MOST_DOUBLINGS));
        return (grown.compareTo(this.longest) > 0) ? this.longest : grown;
    }

}
