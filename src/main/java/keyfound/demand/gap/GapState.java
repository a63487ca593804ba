package keyfound.demand.gap;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import keyfound.entry.EntryId;

/// What became of a gap.
public sealed interface GapState {

    /// Nobody has answered it.
    ///
    /// @param again since when it is open again; empty when it always was
    record Open(Optional<Instant> again) implements GapState {
    }

    /// An entry covers it.
    ///
    /// @param revision short id of the commit that brought the entry; empty when the
    /// content is not in git
    record Answered(EntryId entry, String revision, Instant at) implements GapState {
    }

    /// It is no trouble of ours.
    ///
    /// @param reason as a maintainer wrote it
    /// @param times how often it had been brought by then
    record Muted(String reason, long times, Instant at) implements GapState {
    }

    /// It is another gap in other words, which counts for both.
    record SameAs(GapId other, Instant at) implements GapState {
    }

    default Kind kind() {
        return switch (this) {
            case Open _ -> Kind.OPEN;
            case Answered _ -> Kind.ANSWERED;
            case Muted _ -> Kind.MUTED;
            case SameAs _ -> Kind.SAME;
        };
    }

    /// The states without what belongs to them, as filters name them.
    enum Kind {

        OPEN, ANSWERED, MUTED, SAME;

        /// The word in the database, in JSON and in addresses.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

    }

}
