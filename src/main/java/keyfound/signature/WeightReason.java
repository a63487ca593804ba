package keyfound.signature;

/// What speaks for or against a message, with the figure that it adds to the weight.
/// `docs/signatures.md` says when each applies.
enum WeightReason {

    BEGINNING(0.3),

    ERROR_LEVEL(0.32),

    WARNING_LEVEL(0.12),

    INFO_LEVEL(-0.15),

    DEBUG_LEVEL(-0.25),

    FAILURE(0.22),

    FAILURE_IN_WARNING(0.18),

    /// Words of failure say little more where the program itself called the line an
    /// error.
    FAILURE_IN_ERROR(0.06),

    FURTHER_FAILURE(0.03),

    WORK(-0.1),

    COMPLAINT(0.08),

    NO_FAILURE(-0.05),

    RAISED(0.13),

    CAUSE(0.08),

    DEEPEST_CAUSE(0.3),

    QUOTED(0.15),

    LAST(0.3),

    JOINED(-0.1),

    LABEL(-0.2),

    /// Makes up for `LABEL`: the label is the finding itself.
    LABEL_WITH_CODE(0.2),

    EXCEPTION_NAME(0.12),

    CODE(0.06),

    FINDING(0.25),

    FINDING_WITH_LEVEL(0.15),

    NO_WORD(-0.25),

    NO_WORD_BUT_CODE(-0.1),

    ONE_WORD(-0.1),

    TWO_WORDS(-0.02),

    COLON_AT_END(-0.1),

    ADVICE(-0.12),

    FUTURE(-0.2),

    ACCESS_LINE(-0.3),

    /// Times the natural logarithm of the number of lines alike, down to
    /// `OFTEN_REPEATED`.
    REPEATED(-0.05),

    OFTEN_REPEATED(-0.2);

    private final double adds;

    WeightReason(double adds) {
        this.adds = adds;
    }

    double adds() {
        return this.adds;
    }

    double addsIf(boolean applies) {
        return applies ? this.adds : 0;
    }

}
