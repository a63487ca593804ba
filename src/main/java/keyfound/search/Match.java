package keyfound.search;

import java.util.List;
import java.util.Optional;

/// A near entry, judged.
///
/// @param score comparable within one search; higher is better
/// @param difference what keeps it from being known, when it is similar
/// @param lines of the paste that speak for it
public record Match(Nearby nearby, double score, Verdict verdict, Optional<Difference> difference,
        List<LineMatch> lines) {

    public Match {
        lines = List.copyOf(lines);
    }

}
