/// Edits files for `check --fix`: writes ids and mends what can be mended without
/// changing a word.
///
/// In: a folder with problems. Out: changed lines, and what was left alone with the
/// reason.
@NullMarked
package keyfound.content.repair;

import org.jspecify.annotations.NullMarked;
