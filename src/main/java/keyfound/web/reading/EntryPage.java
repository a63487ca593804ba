package keyfound.web.reading;

import java.util.List;
import java.util.Optional;

import keyfound.web.answer.ShownEntry;
import keyfound.web.site.EntryNotes;
import keyfound.web.site.EntryRow;
import keyfound.web.site.Head;
import keyfound.web.site.HeadedPage;
import keyfound.web.site.Helped;
import keyfound.web.site.Link;

/// What `entry.html` prints.
///
/// @param helped how often the entry helped, and whether it did now
/// @param around neighbours in the collection
/// @param related similar entries, the most similar first
public record EntryPage(Head head, ShownEntry entry, Trail trail, EntryNotes notes, Helped helped, Around around,
        List<EntryRow> related) implements HeadedPage {

    public EntryPage {
        related = List.copyOf(related);
    }

    /// Where the entry belongs.
    ///
    /// @param section empty when the entry is in no section
    public record Trail(Link collection, Optional<Link> section, List<Link> tags) {

        public Trail {
            tags = List.copyOf(tags);
        }

    }

    /// Its neighbours in the collection.
    ///
    /// @param siblings the entries around it and itself, in order
    public record Around(Optional<Link> previous, Optional<Link> next, List<Sibling> siblings) {

        public Around {
            siblings = List.copyOf(siblings);
        }

    }

    /// @param here whether it is the entry of the page
    public record Sibling(Link entry, boolean here) {
    }

}
