package keyfound.desk.login;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

/// Slows down guessing: after five wrong passwords from one place, each further one
/// doubles the waiting time.
@Component
final class LoginThrottle {

    private static final int FREE_FAILURES = 5;

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private static final int MOST_PLACES = 10_000;

    private static final int NETWORK_BYTES = 8;

    private final Clock clock;

    private final Map<String, Failures> places = new LinkedHashMap<>(16, 0.75f, true) {

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_PLACES;
        }

    };

    LoginThrottle(Clock clock) {
        this.clock = clock;
    }

    /// @param address address of the client
    /// @return how long to wait; zero when there is no wait
    synchronized Duration waitFor(String address) {
        Failures failures = this.places.get(place(address));
        if (failures == null || failures.count() < FREE_FAILURES) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(this.clock.instant(), failures.last().plus(wait(failures.count())));
        return left.isNegative() ? Duration.ZERO : left;
    }

    synchronized void failed(String address) {
        Instant now = this.clock.instant();
        this.places.compute(place(address), (place, before) -> {
            boolean forgotten = before == null || before.last().plus(LONGEST_WAIT.multipliedBy(2)).isBefore(now);
            return new Failures(forgotten ? 1 : before.count() + 1, now);
        });
    }

    synchronized void succeeded(String address) {
        this.places.remove(place(address));
    }

    private static Duration wait(int count) {
        Duration wait = Duration.ofSeconds(1L << Math.min(count - FREE_FAILURES, 20));
        return (wait.compareTo(LONGEST_WAIT) > 0) ? LONGEST_WAIT : wait;
    }

    /// The network in case of IPv6, where one house has 2 to the 64 addresses.
    private static String place(String address) {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            return (parsed instanceof Inet6Address)
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES)) : address;
        }
        catch (IllegalArgumentException _) {
            return address;
        }
    }

    private record Failures(int count, Instant last) {
    }

}
