package keyfound.search.verdict;

/// The figures that part known from similar and similar from unknown. They were chosen on
/// the sets in docs/relevance.md, for at most 2 false in 100 unknown errors.
final class Thresholds {

    static final double ENOUGH = 1.45;

    static final double ENOUGH_OF_EQUAL = 0.7;

    static final double COVERED = 0.9;

    static final double EXPLAINED = 0.95;

    static final double UNBROKEN = 0.92;

    static final double PARTLY = 0.45;

    static final double ASKED = 0.65;

    static final double ASKED_SIMILAR = 0.35;

    static final double ASKED_ENOUGH = 1;

    static final double ASKED_MISSING = 0.9;

    static final double ASKED_TELLS = 0.3;

    private Thresholds() {
    }

}
