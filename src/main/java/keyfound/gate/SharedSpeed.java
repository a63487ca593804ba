package keyfound.gate;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/// So many bytes a second for all who read together.
final class SharedSpeed {

    private final int bytesASecond;

    /// When all that was taken so far is paid for, by the clock of `System.nanoTime`.
    private final AtomicLong paid = new AtomicLong(System.nanoTime());

    SharedSpeed(int bytesASecond) {
        this.bytesASecond = bytesASecond;
    }

    /// Takes what was read.
    /// @return how long to wait before more is read
    Duration take(int bytes) {
        long now = System.nanoTime();
        long cost = 1_000_000_000L * bytes / this.bytesASecond;
        long then = this.paid.updateAndGet(before -> ((before - now > 0) ? before : now) + cost);
        return Duration.ofNanos(then - now);
    }

}
