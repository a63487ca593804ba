/// Cuts out of an answer the part that matches and marks its words.
///
/// In: an entry and query terms. Out: snippets with marked ranges.
@NullMarked
package keyfound.search.snippet;

import org.jspecify.annotations.NullMarked;
