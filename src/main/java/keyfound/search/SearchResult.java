package keyfound.search;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a search found.
///
/// @param verdict for the query as a whole: that of the best hit, or unknown when there
/// is none
/// @param took inside the engine
/// @param suggestion the text with a misspelt word corrected, when that finds more; empty
/// otherwise
public record SearchResult(Verdict verdict, Duration took, QueryReading reading, HitPage page, Facets facets,
        Optional<String> suggestion) {

    /// The result of a search that found nothing.
    public static SearchResult nothing(Duration took, QueryReading reading) {
        return new SearchResult(Verdict.UNKNOWN, took, reading, HitPage.NONE, Facets.NONE, Optional.empty());
    }

    public long total() {
        return this.page.total();
    }

    /// The same for a reader: `1000+` where they were not counted to the end.
    public String shownTotal() {
        return total() + ((total() == HitPage.MOST_COUNTED) ? "+" : "");
    }

    public List<Hit> hits() {
        return this.page.hits();
    }

    /// The known hits below the first one that explain other lines of the paste.
    public List<Hit> alsoHere() {
        if (this.verdict != Verdict.KNOWN || hits().getFirst().matched().isEmpty()) {
            return List.of();
        }
        Set<Integer> told = hits().getFirst().matched().stream().map(LineMatch::line).collect(Collectors.toSet());
        return hits().stream()
            .skip(1)
            .filter(hit -> hit.verdict() == Verdict.KNOWN && !hit.matched().isEmpty())
            .filter(hit -> hit.matched().stream().noneMatch(match -> told.contains(match.line())))
            .toList();
    }

    public Optional<Lookalikes> contrast() {
        return this.page.contrast();
    }

}
