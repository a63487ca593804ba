package keyfound.opensearch.machine;

import java.time.Duration;

/// Who waits for an answer, and for how long.
public enum Use {

    /// A reader waits.
    SEARCH(Duration.ofSeconds(1), Duration.ofSeconds(8)),
    /// A server waits for what it is to serve.
    READ(Duration.ofSeconds(3), Duration.ofSeconds(60)),
    /// It changes something. A bulk of a load takes seconds on a busy machine.
    WRITE(Duration.ofSeconds(60), Duration.ofSeconds(60)),
    /// Whether a machine is there at all.
    LOOK(Duration.ofMillis(1_500), Duration.ofMillis(1_500)),
    /// Which nodes a machine reaches. It waits for them.
    LOOK_FOR_NODES(Duration.ofSeconds(4), Duration.ofSeconds(4));

    private final Duration one;

    private final Duration all;

    Use(Duration one, Duration all) {
        this.one = one;
        this.all = all;
    }

    /// How long one machine may be silent before another one is asked as well.
    Duration one() {
        return this.one;
    }

    /// How long is waited in all.
    Duration all() {
        return this.all;
    }

    boolean isLook() {
        return this == LOOK || this == LOOK_FOR_NODES;
    }

    /// Whether the same request may be on its way to two machines. A change that a silent
    /// machine makes late would replace what was written since.
    boolean isRepeatable() {
        return this != WRITE;
    }

}
