package keyfound.desk.figures;

import java.util.List;

import keyfound.demand.figures.ErrorFigures;

/// What `desk/figures.html` prints.
///
/// @param days number of days that are shown
/// @param bars one for each day, the oldest first
/// @param share of the searches that were known, in percent; empty without a search
/// @param gaps unanswered errors
public record FiguresPage(int days, List<Bar> bars, String share, Gaps gaps, List<Surface> surfaces,
        List<ErrorFigures> errors) {

    public FiguresPage {
        bars = List.copyOf(bars);
        surfaces = List.copyOf(surfaces);
        errors = List.copyOf(errors);
    }

    public long total() {
        return this.bars.stream().mapToLong(Bar::total).sum();
    }

    /// A day as a bar of an SVG that is 100 high.
    ///
    /// @param x left edge; a bar is 8 wide
    /// @param known, similar, unknown heights, stacked from below in this order
    public record Bar(String day, long total, int x, double known, double similar, double unknown) {

        public double knownTop() {
            return 100 - this.known;
        }

        public double similarTop() {
            return knownTop() - this.similar;
        }

        public double unknownTop() {
            return similarTop() - this.unknown;
        }

    }

    /// @param days median time to an answer, in days; empty when none was answered
    public record Gaps(long open, long answered, String days) {
    }

    /// @param name key of the message
    public record Surface(String name, long searches, long known) {
    }

}
