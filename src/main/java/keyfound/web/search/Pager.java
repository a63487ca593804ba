package keyfound.web.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import keyfound.search.SearchQuery;

/// Links to the other pages of a result.
///
/// @param number of the page asked for, 1-based
/// @param last number of the last page; below `number` where nobody can turn to
/// @param previous empty on the first page
/// @param next empty on the last page
/// @param near page numbers around the current one; empty when there is only one page
public record Pager(int number, int last, Optional<Target> previous, Optional<Target> next, List<Step> near) {

    private static final int REACH = 3;

    public Pager {
        near = List.copyOf(near);
    }

    /// @param number 1-based
    public record Step(int number, boolean current, Target target) {
    }

    /// Whether the page asked for lies behind the last one.
    public boolean isBeyond() {
        return this.number > this.last;
    }

    static Pager of(long total, Listing listing) {
        Refinement set = listing.refinement();
        int last = Math.clamp((total + SearchQuery.DEFAULT_SIZE - 1) / SearchQuery.DEFAULT_SIZE, 1,
                Refinement.LAST_PAGE);
        List<Step> near = IntStream.rangeClosed(Math.max(1, set.page() - REACH), Math.min(last, set.page() + REACH))
            .mapToObj(number -> new Step(number, number == set.page(), listing.target(set.withPage(number))))
            .toList();
        Optional<Target> previous = Optional.of(set.page() - 1)
            .filter(page -> page >= 1)
            .map(page -> listing.target(set.withPage(Math.min(page, last))));
        Optional<Target> next = Optional.of(set.page() + 1)
            .filter(page -> page <= last)
            .map(page -> listing.target(set.withPage(page)));
        return new Pager(set.page(), last, previous, next, (last > 1) ? near : List.of());
    }

}
