package keyfound.text.sketch;

/// How two sets lie to each other, in that part of both which their sketches show: all of small sets, a fair sample of large
/// ones.
///
/// @param onlyMine members of the first that the second has not
/// @param onlyTheirs members of the second that the first has not
/// @param common members of both
public record Overlap(int onlyMine, int onlyTheirs, int common) {

    public Overlap {
        if (onlyMine < 0 || onlyTheirs < 0 || common < 0) {
            throw new IllegalArgumentException(
                    "an overlap of " + common + " beside " + onlyMine + " and " + onlyTheirs + " others");
        }
    }

    /// Size of the intersection by size of the union, 0 to 1; 0 when nothing shows.
    public double resemblance() {
        int all = this.onlyMine + this.onlyTheirs + this.common;
        return (all == 0) ? 0 : (double) this.common / all;
    }

    /// Whether one set is part of the other: something was left out or added, nothing was
    /// replaced.
    public boolean isPart() {
        return this.common > 0 && (this.onlyMine == 0 || this.onlyTheirs == 0);
    }

}
