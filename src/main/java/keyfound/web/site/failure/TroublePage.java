package keyfound.web.site.failure;

import java.util.List;

import keyfound.web.site.EntryRow;
import keyfound.web.site.Head;

/// What `trouble.html` prints.
///
/// @param status HTTP status
/// @param words words of the address, put into the search box; may be empty
/// @param nearest entries that may be meant
public record TroublePage(Head head, int status, PageNotShown.Kind kind, String words, List<EntryRow> nearest) {

    public TroublePage {
        nearest = List.copyOf(nearest);
    }

}
