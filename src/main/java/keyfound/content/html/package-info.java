/// HTML that is safe to show, and the links in it.
///
/// In: HTML of a Markdown file. Out: sanitised HTML, its words, its links with their
/// targets.
@NullMarked
package keyfound.content.html;

import org.jspecify.annotations.NullMarked;
