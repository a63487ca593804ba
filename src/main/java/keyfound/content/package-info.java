/// Turns Markdown files into entries.
///
/// In: a folder. Out: for each file the entries that are sound, and a problem for each
/// that is not. Nothing here knows of searching or of pages; flexmark, YAML and the HTML
/// sanitiser are known nowhere else.
@NullMarked
package keyfound.content;

import org.jspecify.annotations.NullMarked;
