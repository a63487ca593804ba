package keyfound.gate.limit;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import org.jspecify.annotations.Nullable;

import keyfound.text.NetworkPrefix;

/// A bucket for each place and kind of request. It holds a minute's worth, and fills
/// evenly.
///
/// Where servers share a database, each is told what the others took from a place and
/// charges its own bucket for that. So a reader gets about one limit of all of them.
final class RateLimits {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /// A place that was quiet for so long has a full bucket anyway.
    private static final Duration FORGOTTEN = Duration.ofMinutes(2);

    /// Bounds the memory: some 20 MB when full.
    private static final long MOST_PLACES = 100_000;

    /// The part of a limit that a place may take before other servers are told: who takes
    /// less has a full bucket again soon.
    private static final int UNTOLD_PART = 10;

    /// Told at a time; the others are told the next time.
    private static final int MOST_TOLD = 2_000;

    private final Map<Kind, Integer> most = new EnumMap<>(Kind.class);

    private final TimeMeter clock;

    private final UnaryOperator<String> names;

    private final boolean shared;

    private final Cache<Place, Counted> buckets = Caffeine.newBuilder()
        .expireAfterAccess(FORGOTTEN)
        .maximumSize(MOST_PLACES)
        .build();

    /// What other servers are to be told of.
    private final Set<Place> busy = ConcurrentHashMap.newKeySet();

    private RateLimits(LimitSettings settings, TimeMeter clock, UnaryOperator<String> names, boolean shared) {
        this.clock = clock;
        this.names = names;
        this.shared = shared;
        this.most.put(Kind.SEARCH, settings.searches());
        this.most.put(Kind.PASTE, settings.pastes());
        this.most.put(Kind.VOTE, settings.votes());
        this.most.put(Kind.QUESTION, settings.questions());
        this.most.put(Kind.LOGIN, settings.logins());
    }

    /// Of a server that tells nobody.
    /// @param clock one that only goes forward
    static RateLimits alone(LimitSettings settings, TimeMeter clock) {
        return new RateLimits(settings, clock, UnaryOperator.identity(), false);
    }

    /// Of one among several servers.
    /// @param clock one that only goes forward
    /// @param names what a network is called on all of them
    static RateLimits shared(LimitSettings settings, TimeMeter clock, UnaryOperator<String> names) {
        return new RateLimits(settings, clock, names, true);
    }

    /// What is limited, each by itself.
    enum Kind {

        SEARCH, PASTE, VOTE, QUESTION, LOGIN

    }

    /// @param address of the reader, as the proxy tells it
    /// @return how long to wait; zero when the request may be answered
    Duration take(Kind kind, String address) {
        int count = this.most.getOrDefault(kind, 0);
        if (count == 0) {
            return Duration.ZERO;
        }
        Place place = new Place(kind, this.names.apply(NetworkPrefix.subnet(address)));
        Counted counted = this.buckets.get(place, _ -> new Counted(bucket(count), new AtomicLong()));
        ConsumptionProbe probe = counted.bucket().tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            return Duration.ofNanos(probe.getNanosToWaitForRefill());
        }
        if (this.shared) {
            counted.untold().incrementAndGet();
            noteIfBusy(place, count, probe.getRemainingTokens());
        }
        return Duration.ZERO;
    }

    private void noteIfBusy(Place place, int count, long left) {
        if (count - left >= Math.max(1, count / UNTOLD_PART) && this.busy.size() < MOST_PLACES) {
            this.busy.add(place);
        }
    }

    /// What busy places took since they were told of last, as far as it still matters.
    /// @return by name
    Map<String, Long> untold() {
        Map<String, Long> taken = new HashMap<>();
        for (Iterator<Place> places = this.busy.iterator(); places.hasNext() && taken.size() < MOST_TOLD;) {
            Place place = places.next();
            places.remove();
            @Nullable Counted counted = this.buckets.getIfPresent(place);
            if (counted != null) {
                long missing = this.most.getOrDefault(place.kind, 0) - counted.bucket().getAvailableTokens();
                long told = Math.min(counted.untold().getAndSet(0), missing);
                if (told > 0) {
                    taken.put(place.name(), told);
                }
            }
        }
        return taken;
    }

    /// Takes from the buckets what other servers took. Nobody is charged for more than a
    /// minute in advance, however many servers there are.
    /// @param taken by name
    void charge(Map<String, Long> taken) {
        taken.forEach((name, more) -> Place.named(name).ifPresent(place -> charge(place, more)));
    }

    private void charge(Place place, long more) {
        int count = this.most.getOrDefault(place.kind, 0);
        if (count > 0) {
            Bucket bucket = this.buckets.get(place, _ -> new Counted(bucket(count), new AtomicLong())).bucket();
            long charged = Math.min(more, bucket.getAvailableTokens() + count);
            if (charged > 0) {
                bucket.consumeIgnoringRateLimits(charged);
            }
        }
    }

    private Bucket bucket(int count) {
        return Bucket.builder()
            .addLimit(Bandwidth.builder().capacity(count).refillGreedy(count, MINUTE).build())
            .withCustomTimePrecision(this.clock)
            .build();
    }

    /// @param untold what was taken and other servers were not told of
    private record Counted(Bucket bucket, AtomicLong untold) {
    }

    private record Place(Kind kind, String network) {

        private static final char BETWEEN = ' ';

        String name() {
            return this.kind.name() + BETWEEN + this.network;
        }

        /// @return empty for a kind that only another version of the program limits
        static Optional<Place> named(String name) {
            int end = name.indexOf(BETWEEN);
            return Arrays.stream(Kind.values())
                .filter(kind -> end > 0 && kind.name().equals(name.substring(0, end)))
                .map(kind -> new Place(kind, name.substring(end + 1)))
                .findFirst();
        }

    }

}
