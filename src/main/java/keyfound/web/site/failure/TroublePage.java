package keyfound.web.site.failure;

import java.util.List;

import keyfound.web.site.Head;
import keyfound.web.site.Link;

/// What `trouble.html` prints.
///
/// @param status HTTP
/// @param words what was asked for, put into the box; may be empty
/// @param nearest entries that may be what was meant
public record TroublePage(Head head, int status, PageNotShown.Kind kind, String words, List<Link> nearest) {

    public TroublePage {
        nearest = List.copyOf(nearest);
    }

}
