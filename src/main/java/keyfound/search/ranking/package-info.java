/// Puts the entries an engine retrieved in the order a reader sees.
///
/// In: retrieved entries and the query. Out: judged entries, best first, with lookalikes
/// contrasted. `search.verdict` judges each entry alone; here verdicts are lowered, or
/// shared between twins, once the entries stand side by side.
@NullMarked
package keyfound.search.ranking;

import org.jspecify.annotations.NullMarked;
