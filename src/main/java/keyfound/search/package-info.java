/// What a search is: the query, the result with its verdict, and the port that an engine
/// implements.
///
/// In: a paste or a question with filters. Out: hits, each explained. No engine is named
/// here.
@NullMarked
package keyfound.search;

import org.jspecify.annotations.NullMarked;
