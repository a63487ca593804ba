package keyfound.text.sketch;

/// How two sets overlap, as far as their sketches show: small sets completely, large sets
/// by a fair sample.
///
/// @param onlyMine members of the first set only
/// @param onlyTheirs members of the second set only
/// @param common members of both
public record Overlap(int onlyMine, int onlyTheirs, int common) {

    public Overlap {
        if (onlyMine < 0 || onlyTheirs < 0 || common < 0) {
            throw new IllegalArgumentException(
                    "an overlap of " + common + " beside " + onlyMine + " and " + onlyTheirs + " others");
        }
    }

    /// Size of the intersection divided by the size of the union, 0 to 1; 0 when the
    /// sketches show nothing.
    public double resemblance() {
        int all = this.onlyMine + this.onlyTheirs + this.common;
        return (all == 0) ? 0 : (double) this.common / all;
    }

    /// Whether one set is part of the other: words were left out or added, none was
    /// replaced.
    public boolean isPart() {
        return this.common > 0 && (this.onlyMine == 0 || this.onlyTheirs == 0);
    }

}
