/// From the words of a query to ordered entries, the same for every engine. An engine
/// scores by words alone; what that scoring is worth is decided here.
///
/// In: a parsed query, an engine's counts and its nearest entries. Out: a page of judged
/// entries.
@NullMarked
package keyfound.search.retrieval;

import org.jspecify.annotations.NullMarked;
