/// Finds candidate entries for a query.
///
/// In: a parsed query. Out: retrieved entries with weights of their terms. No verdict is
/// decided here.
@NullMarked
package keyfound.lucene.retrieval;

import org.jspecify.annotations.NullMarked;
