/// Decides whether one entry is known, similar or unknown beside a query.
///
/// In: an aligned message pair or a covered question. Out: a verdict and the difference
/// that a reader should see. Later `search.ranking` compares the entries with each other:
/// it lowers a verdict to similar, and lets twins share the best one.
@NullMarked
package keyfound.search.verdict;

import org.jspecify.annotations.NullMarked;
