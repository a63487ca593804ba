package keyfound.feedback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

/// Limits how much is accepted from one place in a minute. The places are kept in memory
/// only, and only for that minute.
@Component
public final class Moderation {

    public static final Duration WINDOW = Duration.ofMinutes(1);

    static final int MOST_OF_ONE = 20;

    static final int MOST_OF_ALL = 2000;

    private final Clock clock;

    /// Guarded by `this`.
    private final Map<String, Integer> seen = new HashMap<>();

    /// Guarded by `this`.
    private int all;

    /// Guarded by `this`.
    private Instant until = Instant.MIN;

    public Moderation(Clock clock) {
        this.clock = clock;
    }

    /// @param place address of the reader's machine
    /// @return whether a vote from there is accepted
    public synchronized boolean admits(String place) {
        Instant now = this.clock.instant();
        if (!now.isBefore(this.until)) {
            this.seen.clear();
            this.all = 0;
            this.until = now.plus(WINDOW);
        }
        if (this.all >= MOST_OF_ALL || this.seen.getOrDefault(place, 0) >= MOST_OF_ONE) {
            return false;
        }
        this.all++;
        this.seen.merge(place, 1, Integer::sum);
        return true;
    }

}
