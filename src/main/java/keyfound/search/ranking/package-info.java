/// Puts the entries an engine retrieved in the order a reader sees.
///
/// In: retrieved entries and the query. Out: judged entries, best first, with lookalikes
/// contrasted. `search.verdict` judges each entry alone; what only shows beside the others
/// lowers or shares its verdict here.
@NullMarked
package keyfound.search.ranking;

import org.jspecify.annotations.NullMarked;
