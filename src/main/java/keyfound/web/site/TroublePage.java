package keyfound.web.site;

import java.util.List;

/// What `trouble.html` prints.
///
/// @param status HTTP
/// @param words what was asked for, put into the box; may be empty
/// @param nearest entries that may be what was meant
public record TroublePage(Head head, int status, Trouble.Kind kind, String words, List<Link> nearest) {

    public TroublePage {
        nearest = List.copyOf(nearest);
    }

}
