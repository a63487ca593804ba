package keyfound.desk.login;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

import keyfound.text.NetworkPrefix;

/// Makes guessing slow: after five wrong passwords from one place, each further one
/// doubles the time that passes until the next is looked at.
@Component
final class LoginThrottle {

    private static final int FREE_FAILURES = 5;

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private static final int MOST_PLACES = 10_000;

    private final LongSupplier nanos;

    private final Map<String, Failures> places = new LinkedHashMap<>(16, 0.75f, true) {

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_PLACES;
        }

    };

    @Autowired
    LoginThrottle() {
        this(System::nanoTime);
    }

    /// @param nanos a clock that only goes forward: one that is set back would lock
    /// everybody out
    LoginThrottle(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /// @param address address of the client
    /// @return how long to wait; zero when there is no wait
    synchronized Duration waitFor(String address) {
        Failures failures = this.places.get(NetworkPrefix.subnet(address));
        if (failures == null || failures.count() < FREE_FAILURES) {
            return Duration.ZERO;
        }
        Duration left = wait(failures.count()).minus(since(failures));
        return left.isNegative() ? Duration.ZERO : left;
    }

    synchronized void failed(String address) {
        long now = this.nanos.getAsLong();
        this.places.compute(NetworkPrefix.subnet(address), (place, before) -> {
            boolean forgotten = before == null || since(before).compareTo(LONGEST_WAIT.multipliedBy(2)) > 0;
            return new Failures(forgotten ? 1 : before.count() + 1, now);
        });
    }

    synchronized void succeeded(String address) {
        this.places.remove(NetworkPrefix.subnet(address));
    }

    private static Duration wait(int count) {
        Duration wait = Duration.ofSeconds(1L << Math.min(count - FREE_FAILURES, 20));
        return (wait.compareTo(LONGEST_WAIT) > 0) ? LONGEST_WAIT : wait;
    }

    private Duration since(Failures failures) {
        return Duration.ofNanos(this.nanos.getAsLong() - failures.last());
    }

    /// @param last by the clock of this throttle
    private record Failures(int count, long last) {
    }

}
