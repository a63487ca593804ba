/// What Lucene finds while somebody types, and how its entries write words.
///
/// In: beginnings of words. Out: entries and words for `search.typing`.
@NullMarked
package keyfound.lucene.typing;

import org.jspecify.annotations.NullMarked;
