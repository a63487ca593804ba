package keyfound.publication;

import java.time.Duration;
import java.time.Instant;

import keyfound.search.SearchIndex;

/// A loaded, indexed, immutable state of the knowledge base.
///
/// @param generation 1 for the first publication of this process, one more for each that
/// follows
/// @param at when it was swapped in
/// @param took time from the first file read to the swap
public record Publication(long generation, Catalog catalog, SearchIndex index, Instant at, Duration took) {
}
