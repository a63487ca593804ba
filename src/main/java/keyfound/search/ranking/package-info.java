/// Puts the entries an engine retrieved in the order a reader sees.
///
/// In: retrieved entries and the query. Out: judged entries, best first, with lookalikes
/// contrasted.
@NullMarked
package keyfound.search.ranking;

import org.jspecify.annotations.NullMarked;
