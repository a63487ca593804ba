package keyfound.publication;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/// How often was published since the start, and what came of it.
public final class PublishTotals {

    private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);

    private long ledgerWrites;

    private long ledgerFailures;

    /// What came of a publish.
    public enum Kind {

        PUBLISHED, UNCHANGED, HELD_BACK, FAILED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

    }

    synchronized void add(PublishOutcome outcome) {
        this.counts.merge(switch (outcome) {
            case PublishOutcome.Published _ -> Kind.PUBLISHED;
            case PublishOutcome.Unchanged _ -> Kind.UNCHANGED;
            case PublishOutcome.HeldBack _ -> Kind.HELD_BACK;
            case PublishOutcome.Failed _ -> Kind.FAILED;
        }, 1L, Long::sum);
    }

    /// @param done whether the ledger took it
    synchronized void ledgerWritten(boolean done) {
        if (done) {
            this.ledgerWrites++;
        }
        else {
            this.ledgerFailures++;
        }
    }

    public synchronized long of(Kind kind) {
        return this.counts.getOrDefault(kind, 0L);
    }

    /// @param done whether the ledger took it
    public synchronized long ledgerWrites(boolean done) {
        return done ? this.ledgerWrites : this.ledgerFailures;
    }

}
