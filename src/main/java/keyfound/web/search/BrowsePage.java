package keyfound.web.search;

import java.util.List;
import java.util.Optional;

import keyfound.web.site.Head;
import keyfound.web.site.Link;

/// What `browse.html` prints.
///
/// @param total entries on all pages
/// @param narrowed whether a filter is set
public record BrowsePage(Head head, long total, List<Sort> orders, List<Row> rows, Filters filters, Pager pager,
        boolean narrowed) {

    public BrowsePage {
        orders = List.copyOf(orders);
        rows = List.copyOf(rows);
    }

    /// An order to choose.
    ///
    /// @param label key of the message
    public record Sort(String label, boolean on, Target target) {
    }

    /// @param updated empty when it is not known when the entry changed
    public record Row(Link entry, Link collection, List<Link> tags, Optional<Day> updated) {

        public Row {
            tags = List.copyOf(tags);
        }

    }

    /// @param at ISO 8601 instant
    /// @param day the day for people
    public record Day(String at, String day) {
    }

}
