package keyfound.desk.overview;

import java.util.List;
import java.util.Optional;

import keyfound.feedback.Tally;
import keyfound.permalink.Ledger;

/// What `desk/overview.html` prints.
///
/// @param done key of the message on what the last button did; empty when none was
/// pressed
/// @param state empty while the first publication is loading
/// @param recent the last changes, the newest first
/// @param unhelpful the entries that most readers said did not help, the worst first
public record OverviewPage(String done, Optional<State> state, Pending pending, Optional<Git> git, Ledger.Counts ledger,
        List<PublicationReport> recent, List<Unhelpful> unhelpful) {

    public OverviewPage {
        recent = List.copyOf(recent);
        unhelpful = List.copyOf(unhelpful);
    }

    public record Unhelpful(String href, String question, String lang, Tally tally) {
    }

    /// @param took time in seconds
    public record State(long generation, When published, String took, int collections, int entries, long errors,
            long warnings) {
    }

    /// What is not finished.
    ///
    /// @param loading how far a running publish has come
    /// @param drop a change that waits for confirmation
    /// @param failed why the newest change could not be published
    public record Pending(Optional<Loading> loading, Optional<Drop> drop, Optional<String> failed) {
    }

    public record Loading(When since, int files, int entries) {
    }

    public record Drop(int before, int after) {
    }

    /// @param remote address of the repository without secrets
    /// @param commit short id; empty before the first commit
    /// @param answered when the repository last answered
    /// @param trouble why it does not answer
    public record Git(String remote, String commit, Optional<When> answered, Optional<String> trouble) {
    }

}
