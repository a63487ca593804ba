package keyfound.search;

import java.util.List;
import java.util.Optional;

/// The hits of the page asked for.
///
/// @param total hits on all pages
/// @param hits best first
/// @param contrast entries among the first hits whose messages are nearly the same; on
/// the first page only
public record HitPage(long total, List<Hit> hits, Optional<Lookalikes> contrast) {

    static final HitPage NONE = new HitPage(0, List.of(), Optional.empty());

    public HitPage {
        hits = List.copyOf(hits);
    }

}
