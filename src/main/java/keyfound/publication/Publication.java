package keyfound.publication;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import keyfound.entry.Collection;
import keyfound.search.SearchIndex;

/// A loaded, indexed, immutable state of the knowledge base.
///
/// @param generation 1 for the first publication of this process, one more for each that
/// follows
/// @param at when it was swapped in
/// @param took time from the first file read to the swap
public record Publication(long generation, Catalog catalog, SearchIndex index, Instant at, Duration took) {

    /// What somebody sees who may see these files only. A file outside of a collection
    /// has no entries, so the index is limited by collections.
    Publication limitedTo(Predicate<String> files) {
        Catalog seen = this.catalog.limitedTo(files);
        return new Publication(this.generation, seen,
                this.index.limitedTo(seen.collections().stream().map(Collection::id).collect(Collectors.toSet())),
                this.at, this.took);
    }

}
