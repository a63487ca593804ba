package keyfound.feedback;

/// How often an entry helped, and how often it did not.
public record Tally(long fixed, long failed) {

    public static final Tally NONE = new Tally(0, 0);

    /// The 97.5 % quantile of the normal distribution, for an interval of 95 %.
    private static final double Z = 1.959964;

    public Tally {
        if (fixed < 0 || failed < 0) {
            throw new IllegalArgumentException("a tally of " + fixed + " fixed and " + failed + " failed");
        }
    }

    public long total() {
        return this.fixed + this.failed;
    }

    Tally with(Outcome outcome, long times) {
        return switch (outcome) {
            case FIXED -> new Tally(this.fixed + times, this.failed);
            case FAILED -> new Tally(this.fixed, this.failed + times);
        };
    }

    /// The share of readers whom the entry helps, estimated low when few were asked: one
    /// of one says less than ninety of a hundred. The lower end of Wilson's score
    /// interval (Wilson 1927, JASA 22, page 209).
    /// @return from 0, also when nobody was asked, to below 1
    double helpfulness() {
        if (total() == 0) {
            return 0;
        }
        double n = total();
        double share = this.fixed / n;
        double middle = share + Z * Z / (2 * n);
        double spread = Z * Math.sqrt((share * (1 - share) + Z * Z / (4 * n)) / n);
        return (middle - spread) / (1 + Z * Z / n);
    }

}
