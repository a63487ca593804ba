package keyfound.search;

import java.util.List;
import java.util.Optional;

/// A near entry, judged.
///
/// @param score comparable within one search; higher is better
/// @param difference what keeps it from being known, when it is similar
/// @param error the message of the entry that the paste says best; empty when none shares enough with it
/// @param lines of the paste that speak for it
public record Match(Nearby nearby, double score, Verdict verdict, Optional<Difference> difference,
        Optional<ErrorMatch> error, List<LineMatch> lines) {

    public Match {
        lines = List.copyOf(lines);
    }

    Match withScore(double other) {
        return new Match(this.nearby, other, this.verdict, this.difference, this.error, this.lines);
    }

}
