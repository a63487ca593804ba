package keyfound.web.reading;

import java.util.List;

import keyfound.web.site.EntryRow;
import keyfound.web.site.Head;
import keyfound.web.site.HeadedPage;
import keyfound.web.site.Link;

/// What `tag.html` prints.
///
/// @param entries number of entries with the tag, twins counted once
/// @param groups by collection, in the order of the list of collections
public record TagPage(Head head, String tag, int entries, List<Group> groups) implements HeadedPage {

    public TagPage {
        groups = List.copyOf(groups);
    }

    /// The entries of one collection, in its order.
    public record Group(Link collection, List<EntryRow> entries) {

        public Group {
            entries = List.copyOf(entries);
        }

    }

}
