/// Finds candidate entries for a query, and counts what ranking asks for.
///
/// In: a parsed query. Out: the page of entries, ordered and judged by `search.ranking`.
///
/// A search asks the cluster a few times, and never for one word at a time. What ranking
/// wants to know of words is noted and looked up together, then ranking begins again.
/// What was looked up stays known for all searches of the generation.
@NullMarked
package keyfound.opensearch.retrieval;

import org.jspecify.annotations.NullMarked;
