package keyfound.demand.gap;

import java.time.Duration;
import java.time.Instant;

/// How much a gap hurts: its sightings, each weighing half as much after two weeks.
///
/// What is kept is the logarithm of that sum as seen from a fixed moment. Therefore the
/// order of two gaps never changes while time passes, and the database can keep them
/// sorted (forward decay: Cormode, Shkapenyuk, Srivastava & Xu, ICDE 2009).
final class Heat {

    /// Of a gap that nobody met.
    static final double NONE = -1_000_000;

    private static final Instant LANDMARK = Instant.parse("2026-01-01T00:00:00Z");

    private static final double HALF_LIFE_MILLIS = Duration.ofDays(14).toMillis();

    private Heat() {
    }

    /// @param weight of one sighting, above 0
    static double of(Instant at, double weight) {
        return Duration.between(LANDMARK, at).toMillis() / HALF_LIFE_MILLIS + log2(weight);
    }

    static double sum(double one, double other) {
        double more = Math.max(one, other);
        return more + log2(1 + Math.pow(2, Math.min(one, other) - more));
    }

    /// @return what is left of a sum without one of its parts
    static double without(double sum, double part) {
        double left = 1 - Math.pow(2, part - sum);
        return (left <= 0) ? NONE : sum + log2(left);
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }

}
