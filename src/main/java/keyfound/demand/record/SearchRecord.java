package keyfound.demand.record;

import java.time.Instant;
import java.util.Optional;

import keyfound.demand.Surface;
import keyfound.demand.gap.Sighting;
import keyfound.entry.EntryId;
import keyfound.search.Hit;
import keyfound.search.SearchResult;
import keyfound.search.Verdict;

/// A search as it is remembered.
///
/// @param message as it was brought; it loses its secrets when it is written
/// @param first the first hit; empty when nothing was found
record SearchRecord(SearchNumber number, Instant at, Surface surface, String lang, Verdict verdict,
        BroughtMessage message, Optional<EntryId> first) implements Remembered {

    static SearchRecord of(SearchNumber number, Instant at, Surface surface, String lang, BroughtMessage message,
            SearchResult result) {
        return new SearchRecord(number, at, surface, lang, result.verdict(), message,
                result.hits().stream().findFirst().map(Hit::entry).map(entry -> entry.id()));
    }

    /// As it may be kept.
    Sighting sighting() {
        return this.message.sighting(this.at, this.surface, this.lang, this.verdict, false);
    }

}
