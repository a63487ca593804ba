/// The editor of the content: a text with what it would give, saved where the content is.
///
/// In: a file of the content, or an error that nobody has answered. Out: a page with the
/// text, its problems and a preview; a saved file.
@NullMarked
package keyfound.desk.editor;

import org.jspecify.annotations.NullMarked;
