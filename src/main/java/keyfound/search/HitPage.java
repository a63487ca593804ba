package keyfound.search;

import java.util.List;
import java.util.Optional;

/// The hits of the page asked for.
///
/// @param total hits on all pages; of `MOST_COUNTED` or more only so many are counted
/// @param hits best first
/// @param contrast entries among the first hits whose messages are nearly the same; on
/// the first page only
public record HitPage(long total, List<Hit> hits, Optional<Lookalikes> contrast) {

    /// Nobody reads so far, and counting on would take longer than finding.
    public static final int MOST_COUNTED = 1_000;

    static final HitPage NONE = new HitPage(0, List.of(), Optional.empty());

    public HitPage {
        total = Math.min(total, MOST_COUNTED);
        hits = List.copyOf(hits);
    }

}
