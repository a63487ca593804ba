/// Finds candidate entries for a query.
///
/// In: a parsed query. Out: the page of entries, ordered and judged by `search.ranking`.
@NullMarked
package keyfound.lucene.retrieval;

import org.jspecify.annotations.NullMarked;
