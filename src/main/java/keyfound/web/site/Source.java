package keyfound.web.site;

import java.util.List;
import java.util.Optional;

/// What `parts/written.html` prints: where an entry or a collection is written, by whom,
/// and when.
///
/// @param href address of the source; empty when the settings name none
/// @param place file and line
/// @param updated empty when it is not known
/// @param contributors names, the latest first, a handful at most
/// @param others number of further contributors
/// @param commit short id; empty when the file is not in git
/// @param edit page of the hosting service on which the file is edited
public record Source(Optional<String> href, String place, Optional<Updated> updated, List<String> contributors,
        int others, Optional<String> commit, Optional<String> edit) {

    public Source {
        contributors = List.copyOf(contributors);
    }

    /// @param at ISO 8601 instant
    /// @param day the day for people
    public record Updated(String at, String day) {
    }

}
