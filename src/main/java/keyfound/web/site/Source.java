package keyfound.web.site;

import java.util.List;
import java.util.Optional;

/// What `parts/written.html` prints: where an entry or a collection is written, by whom, and when.
///
/// @param href empty when the operator named no place for sources
/// @param place file and line
/// @param updated empty when nobody knows when it changed
/// @param contributors names, the latest first, a handful at most
/// @param others how many more there are
/// @param commit short id; empty when the file is not in git
/// @param edit page of the hosting service on which the file is edited
public record Source(Optional<String> href, String place, Optional<Updated> updated, List<String> contributors,
        int others, Optional<String> commit, Optional<String> edit) {

    public Source {
        contributors = List.copyOf(contributors);
    }

    /// @param at ISO 8601 instant
    /// @param day the same for people
    public record Updated(String at, String day) {
    }

}
