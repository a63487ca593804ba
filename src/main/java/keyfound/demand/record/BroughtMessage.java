package keyfound.demand.record;

import java.time.Instant;

import keyfound.demand.KeptText;
import keyfound.demand.Surface;
import keyfound.demand.gap.Sighting;
import keyfound.search.QueryReading;
import keyfound.search.Verdict;
import keyfound.signature.token.Signature;

/// The most telling line of what was brought, with its secrets.
///
/// @param kind message, question or a few words
/// @param searched in how much of the knowledge base
public record BroughtMessage(QueryReading.Kind kind, Searched searched, String line) {

    private static final int LONGEST_SIGNATURE = 1000;

    private static final int LONGEST_LINE = 500;

    /// In how much of the knowledge base something was searched.
    public enum Searched {

        ALL,

        /// What the reader may see is a part.
        LIMITED,

        /// What the reader filtered is a part.
        FILTERED

    }

    public static BroughtMessage of(QueryReading reading, Searched searched) {
        return new BroughtMessage(reading.kind(), searched,
                reading.lines().isEmpty() ? "" : reading.lines().getFirst().text());
    }

    /// A few words are no error that somebody could answer. What a filter hid may be
    /// answered.
    boolean isAnswerable() {
        return this.searched != Searched.FILTERED && this.kind != QueryReading.Kind.WORDS && !this.line.isBlank();
    }

    boolean isLimited() {
        return this.searched == Searched.LIMITED;
    }

    /// As it may be kept: without secrets. They go before the signature is made, so that
    /// two readers with different secrets bring the same error.
    public Sighting sighting(Instant at, Surface surface, String lang, Verdict verdict, boolean asked) {
        String kept = KeptText.line(this.line, LONGEST_LINE);
        String signature = KeptText.line(Signature.ofWhole(kept).render(), LONGEST_SIGNATURE);
        return new Sighting(signature.isEmpty() ? kept : signature, kept, at, surface, lang, verdict, asked);
    }

}
