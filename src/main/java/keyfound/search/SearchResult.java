package keyfound.search;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What a search found.
///
/// @param verdict for the query as a whole: that of the best hit, or unknown when there is none
/// @param total hits on all pages
/// @param took inside the engine
/// @param hits of the page asked for, best first
/// @param contrast entries among the first hits whose messages are nearly the same; on the first page only
/// @param suggestion the text with a misspelt word corrected, when that finds more; empty otherwise
public record SearchResult(Verdict verdict, long total, Duration took, QueryReading reading, List<Hit> hits,
        Optional<Lookalikes> contrast, Facets facets, Optional<String> suggestion) {

    public SearchResult {
        hits = List.copyOf(hits);
    }

}
