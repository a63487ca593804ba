package keyfound.demand.figures;

import keyfound.entry.EntryId;

/// What came of the searches that found an entry first.
///
/// @param searches that found it first
/// @param opened how often a reader opened it, or saw it at once
/// @param fixed, failed what readers of these searches said
public record EntryFigures(EntryId entry, long searches, long opened, long fixed, long failed) {

    /// Both together, under the id of this one.
    public EntryFigures with(EntryFigures other) {
        return new EntryFigures(this.entry, this.searches + other.searches, this.opened + other.opened,
                this.fixed + other.fixed, this.failed + other.failed);
    }

    /// Share of the searches after which the reader left without opening it, 0 to 1.
    public double left() {
        return (this.searches == 0) ? 0 : Math.max(0, 1 - (double) this.opened / this.searches);
    }

}
