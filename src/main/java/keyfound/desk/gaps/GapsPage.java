package keyfound.desk.gaps;

import java.util.List;
import java.util.Optional;

/// What `desk/gaps.html` prints.
///
/// @param done key of the message on what the last button did; empty when none was
/// pressed
/// @param undo id of the gap whose last decision can be taken back; empty when there is
/// none
/// @param total gaps of this state
/// @param previous, next addresses of the neighbouring pages
public record GapsPage(String done, String undo, List<Tab> tabs, List<Row> rows, long total, Optional<String> previous,
        Optional<String> next) {

    public GapsPage {
        tabs = List.copyOf(tabs);
        rows = List.copyOf(rows);
    }

    /// @param label key of the message
    public record Tab(String href, String label, long count, boolean on) {
    }

    /// One gap.
    ///
    /// @param trend points of a line through the last 30 days, for an SVG of 120 by 24
    public record Row(String id, String signature, Met met, String trend, State state) {
    }

    /// How often a gap was met, and where.
    ///
    /// @param days distinct days on which it was met
    /// @param surfaces keys of messages
    public record Met(long times, long asked, int days, String first, String last, List<String> langs,
            List<String> surfaces) {

        public Met {
            langs = List.copyOf(langs);
            surfaces = List.copyOf(surfaces);
        }

    }

    /// What became of a gap.
    ///
    /// @param kind word of the state
    /// @param entry page of the entry that covers it
    /// @param detail commit, reason, or the id of the other gap; may be empty
    public record State(String kind, Optional<Entry> entry, String detail) {
    }

    public record Entry(String href, String question, String lang) {
    }

}
