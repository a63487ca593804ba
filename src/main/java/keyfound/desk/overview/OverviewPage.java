package keyfound.desk.overview;

import java.util.List;
import java.util.Optional;

import keyfound.permalink.Ledger;

/// What `desk/overview.html` prints.
///
/// @param done key of the message that says what the last button did; empty when none was pressed
/// @param state empty while the first publication is being loaded
/// @param loading how far a running publish has come
/// @param drop a change that waits for a word
/// @param failed why the newest change could not be published
/// @param recent the last changes, the newest first
public record OverviewPage(String done, Optional<State> state, Optional<Loading> loading, Optional<Drop> drop,
        Optional<String> failed, Optional<Git> git, Ledger.Counts ledger, List<PublicationReport> recent) {

    public OverviewPage {
        recent = List.copyOf(recent);
    }

    /// @param took seconds
    public record State(long generation, When published, String took, int collections, int entries, long errors,
            long warnings) {
    }

    public record Loading(When since, int files, int entries) {
    }

    public record Drop(int before, int after) {
    }

    /// @param remote as it may be shown
    /// @param commit short id; empty before the first
    /// @param answered when the repository answered last
    /// @param trouble why it does not
    public record Git(String remote, String commit, Optional<When> answered, Optional<String> trouble) {
    }

}
