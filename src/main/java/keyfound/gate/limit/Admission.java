package keyfound.gate.limit;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/// Whether one more search would be answered in time, by how quickly the others are.
///
/// A program that just started takes ten times as long for each. Readers who come by the
/// hundred would then all wait for ten seconds; so some are answered and the others told
/// at once to come again.
final class Admission {

    /// A newer time counts one eighth.
    private static final int MEMORY = 8;

    private final int always;

    private final Duration patience;

    private final LongSupplier nanos;

    private final AtomicInteger within = new AtomicInteger();

    /// Time between two answers while all work, of late.
    private final AtomicLong usualNanos = new AtomicLong();

    /// @param always so many are let in whatever it takes
    /// @param patience how long an answer may take
    /// @param nanos a clock that only goes forward
    Admission(int always, Duration patience, LongSupplier nanos) {
        this.always = always;
        this.patience = patience;
        this.nanos = nanos;
    }

    /// @param waited how long the request lay already
    /// @return the place of a request that is let in, which has to leave it
    Optional<Place> enter(Duration waited) {
        int others = this.within.getAndIncrement();
        boolean late = waited.plusNanos(this.usualNanos.get() * others).compareTo(this.patience) > 0;
        if (late && others >= this.always) {
            this.within.decrementAndGet();
            return Optional.empty();
        }
        return Optional.of(new Place(others + 1, this.nanos.getAsLong()));
    }

    /// A request that is in work.
    final class Place implements AutoCloseable {

        private final int amongAtFirst;

        private final long entered;

        private Place(int amongAtFirst, long entered) {
            this.amongAtFirst = amongAtFirst;
            this.entered = entered;
        }

        @Override
        public void close() {
            int among = Math.max(this.amongAtFirst, Admission.this.within.getAndDecrement());
            long each = (Admission.this.nanos.getAsLong() - this.entered) / among;
            Admission.this.usualNanos.updateAndGet(usual -> (usual == 0) ? each : usual + (each - usual) / MEMORY);
        }

    }

}
