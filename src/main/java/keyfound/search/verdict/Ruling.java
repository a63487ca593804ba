package keyfound.search.verdict;

import java.util.Optional;

import keyfound.search.Difference;
import keyfound.search.Verdict;
import keyfound.search.message.ErrorMatch;
import keyfound.signature.Candidate;

/// What is said of one entry, and why.
///
/// @param difference what keeps the entry from being known, when it is similar
/// @param error the message of the entry that the paste says best; empty when none shares
/// enough with it
/// @param beside the line of the paste that alone keeps the entry from being known, since
/// the entry does not explain it; empty when there is none
public record Ruling(Verdict verdict, Optional<Difference> difference, Optional<ErrorMatch> error,
        Optional<Candidate> beside) {

    Ruling(Verdict verdict, Optional<Difference> difference, Optional<ErrorMatch> error) {
        this(verdict, difference, error, Optional.empty());
    }

}
