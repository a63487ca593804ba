/// Decides whether a paste is known, similar or unknown. No other room decides.
///
/// In: an aligned message pair or a covered question. Out: a verdict and the difference
/// that a reader should see.
@NullMarked
package keyfound.search.verdict;

import org.jspecify.annotations.NullMarked;
