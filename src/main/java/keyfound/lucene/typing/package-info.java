/// Suggestions while somebody types, and corrections of spelling.
///
/// In: what is typed so far. Out: questions that begin so, or a corrected query.
@NullMarked
package keyfound.lucene.typing;

import org.jspecify.annotations.NullMarked;
