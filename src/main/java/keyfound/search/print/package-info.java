/// A search result for a terminal, shared by the faces that write plain text.
///
/// In: a result and the entry of its first hit. Out: text in English or Chinese.
@NullMarked
package keyfound.search.print;

import org.jspecify.annotations.NullMarked;
