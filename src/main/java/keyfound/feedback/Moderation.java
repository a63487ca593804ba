package keyfound.feedback;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

import keyfound.text.NetworkPrefix;

/// Limits how much is accepted from one place in a minute. The places are kept in memory
/// only, and only for that minute.
@Component
public final class Moderation {

    public static final Duration WINDOW = Duration.ofMinutes(1);

    static final int MOST_OF_ONE = 20;

    static final int MOST_OF_A_SITE = 100;

    /// Bounds the memory and the writes: two hundred sites at their most.
    static final int MOST_OF_ALL = 20_000;

    private final LongSupplier nanos;

    /// Guarded by `this`.
    private final Map<String, Integer> seen = new HashMap<>();

    /// Guarded by `this`.
    private int all;

    /// Guarded by `this`.
    private long began;

    @Autowired
    public Moderation() {
        this(System::nanoTime);
    }

    /// @param nanos a clock that only goes forward
    Moderation(LongSupplier nanos) {
        this.nanos = nanos;
        this.began = nanos.getAsLong();
    }

    /// @param address where a reader writes from
    /// @return whether what he brings may be taken
    public synchronized boolean admits(String address) {
        long now = this.nanos.getAsLong();
        if (now - this.began >= WINDOW.toNanos()) {
            this.seen.clear();
            this.all = 0;
            this.began = now;
        }
        String subnet = NetworkPrefix.subnet(address);
        String site = "site " + NetworkPrefix.site(address);
        if (this.all >= MOST_OF_ALL || this.seen.getOrDefault(subnet, 0) >= MOST_OF_ONE
                || this.seen.getOrDefault(site, 0) >= MOST_OF_A_SITE) {
            return false;
        }
        this.all++;
        this.seen.merge(subnet, 1, Integer::sum);
        this.seen.merge(site, 1, Integer::sum);
        return true;
    }

}
