/// The ways in which people write questions down without a heading: bold lines, lists,
/// tables, folds and the like.
///
/// In: what stands between two headings. Out: the questions and texts that one way sees
/// in it. Nothing here decides.
@NullMarked
package keyfound.content.way;

import org.jspecify.annotations.NullMarked;
