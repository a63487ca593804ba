package keyfound.desk.login;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

import keyfound.access.FailedLogins;
import keyfound.text.NetworkPrefix;

/// Makes guessing slow: after five wrong passwords from one place, each further one
/// doubles the time that passes until the next is looked at. Servers on one database
/// count together, and what it says counts; while it is away, each counts for itself.
@Component
final class LoginThrottle {

    private static final int FREE_FAILURES = 5;

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private static final int MOST_PLACES = 10_000;

    private final FailedLogins shared;

    private final LongSupplier nanos;

    private final Map<String, Failures> places = new LinkedHashMap<>(16, 0.75f, true) {

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_PLACES;
        }

    };

    @Autowired
    LoginThrottle(FailedLogins shared) {
        this(shared, System::nanoTime);
    }

    /// @param nanos a clock that only goes forward: one that is set back would lock
    /// everybody out
    LoginThrottle(FailedLogins shared, LongSupplier nanos) {
        this.shared = shared;
        this.nanos = nanos;
    }

    /// @param address address of the client
    /// @return how long to wait; zero when there is no wait
    Duration waitFor(String address) {
        String place = NetworkPrefix.subnet(address);
        return switch (this.shared.find(place)) {
            case FailedLogins.Unknown _ -> waitHere(place);
            case FailedLogins.Nothing _ -> {
                forgetHere(place);
                yield Duration.ZERO;
            }
            case FailedLogins.Failures failures -> wait(failures.count(), failures.since());
        };
    }

    private synchronized Duration waitHere(String place) {
        Failures failures = this.places.get(place);
        return (failures != null) ? wait(failures.count(), since(failures)) : Duration.ZERO;
    }

    void failed(String address) {
        String place = NetworkPrefix.subnet(address);
        countHere(place);
        this.shared.add(place);
    }

    private synchronized void countHere(String place) {
        long now = this.nanos.getAsLong();
        this.places.compute(place, (_, before) -> {
            boolean forgotten = before == null || since(before).compareTo(LONGEST_WAIT.multipliedBy(2)) > 0;
            return new Failures(forgotten ? 1 : before.count() + 1, now);
        });
    }

    void succeeded(String address) {
        String place = NetworkPrefix.subnet(address);
        forgetHere(place);
        this.shared.forget(place);
    }

    private synchronized void forgetHere(String place) {
        this.places.remove(place);
    }

    private static Duration wait(int count, Duration since) {
        if (count < FREE_FAILURES) {
            return Duration.ZERO;
        }
        Duration whole = Duration.ofSeconds(1L << Math.min(count - FREE_FAILURES, 20));
        Duration left = ((whole.compareTo(LONGEST_WAIT) > 0) ? LONGEST_WAIT : whole).minus(since);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private Duration since(Failures failures) {
        return Duration.ofNanos(this.nanos.getAsLong() - failures.last());
    }

    /// @param last by the clock of this throttle
    private record Failures(int count, long last) {
    }

}
