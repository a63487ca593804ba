package keyfound.gate.limit;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;

import keyfound.text.NetworkPrefix;

/// A bucket for each place and kind of request. It holds a minute's worth, and fills
/// evenly.
final class RateLimits {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /// A place that was quiet for so long has a full bucket anyway.
    private static final Duration FORGOTTEN = Duration.ofMinutes(2);

    /// Bounds the memory: some 20 MB when full.
    private static final long MOST_PLACES = 100_000;

    private final Map<Kind, Integer> most = new EnumMap<>(Kind.class);

    private final TimeMeter clock;

    private final Cache<Place, Bucket> buckets = Caffeine.newBuilder()
        .expireAfterAccess(FORGOTTEN)
        .maximumSize(MOST_PLACES)
        .build();

    /// @param clock one that only goes forward
    RateLimits(LimitSettings settings, TimeMeter clock) {
        this.clock = clock;
        this.most.put(Kind.SEARCH, settings.searches());
        this.most.put(Kind.PASTE, settings.pastes());
        this.most.put(Kind.VOTE, settings.votes());
        this.most.put(Kind.QUESTION, settings.questions());
        this.most.put(Kind.LOGIN, settings.logins());
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
        Bucket bucket = this.buckets.get(new Place(kind, NetworkPrefix.subnet(address)), _ -> bucket(count));
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    private Bucket bucket(int count) {
        return Bucket.builder()
            .addLimit(Bandwidth.builder().capacity(count).refillGreedy(count, MINUTE).build())
            .withCustomTimePrecision(this.clock)
            .build();
    }

    private record Place(Kind kind, String house) {
    }

}
