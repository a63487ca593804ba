package keyfound.demand.gap;

import java.time.Instant;

import keyfound.demand.Surface;
import keyfound.search.Verdict;

/// Somebody met an error that no entry covers.
///
/// @param signature and line without secrets, bounded
/// @param lang language of the reader, BCP 47
/// @param verdict similar or unknown
/// @param asked whether somebody asked about it; otherwise it was searched for
public record Sighting(String signature, String line, Instant at, Surface surface, String lang, Verdict verdict,
        boolean asked) {

    /// Asking takes more trouble than a search.
    private static final double WEIGHT_OF_A_QUESTION = 5;

    public GapId gap() {
        return GapId.of(this.signature);
    }

    double heat() {
        return Heat.of(this.at, this.asked ? WEIGHT_OF_A_QUESTION : 1);
    }

}
