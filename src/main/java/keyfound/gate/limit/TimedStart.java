package keyfound.gate.limit;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/// Tells each request how long it lay before anybody looked at it. A thread of its own
/// costs a request nothing, but there are as many processors as there are: what lies
/// there is a queue like any other, and the only one without an end.
///
/// @param nanos a clock that only goes forward
record TimedStart(Executor threads, LongSupplier nanos) implements Executor {

    private static final ScopedValue<Duration> WAITED = ScopedValue.newInstance();

    @Override
    public void execute(Runnable work) {
        long asked = this.nanos.getAsLong();
        this.threads.execute(() -> {
            Duration waited = Duration.ofNanos(this.nanos.getAsLong() - asked);
            ScopedValue.where(WAITED, waited).run(work);
        });
    }

    /// How long the work of this thread waited; nothing where nobody measured it.
    static Duration waited() {
        return WAITED.orElse(Duration.ZERO);
    }

}
