package keyfound.web.search;

import java.util.List;
import java.util.Optional;

import keyfound.web.site.Head;
import keyfound.web.site.HeadedPage;
import keyfound.web.site.Link;

/// What `browse.html` prints.
///
/// @param total number of entries on all pages
/// @param orders the orders to choose from
/// @param rows the entries of this page
/// @param filters the chips that narrow the list
/// @param narrowed whether a filter is set
public record BrowsePage(Head head, long total, List<Sort> orders, List<Row> rows, Filters filters, Pager pager,
        boolean narrowed) implements HeadedPage {

    public BrowsePage {
        orders = List.copyOf(orders);
        rows = List.copyOf(rows);
    }

    /// An order to choose.
    ///
    /// @param label key of the message
    /// @param on whether the list has this order now
    public record Sort(String label, boolean on, Target target) {
    }

    /// One entry.
    ///
    /// @param also the same entry in other languages
    /// @param updated empty when it is not known when the entry changed
    public record Row(Link entry, Link collection, List<Link> tags, List<Link> also, Optional<Day> updated) {

        public Row {
            also = List.copyOf(also);
            tags = List.copyOf(tags);
        }

    }

    /// When an entry changed.
    ///
    /// @param at ISO 8601 instant
    /// @param day the day for people
    public record Day(String at, String day) {
    }

}
