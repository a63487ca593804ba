/// What the cluster finds while somebody types, and how its entries write words.
///
/// In: beginnings of words. Out: entries and words for `search.typing`.
@NullMarked
package keyfound.opensearch.typing;

import org.jspecify.annotations.NullMarked;
