/// The knowledge itself: entries, the collections that hold them, and what one Markdown
/// file gave.
///
/// Plain Java records that cannot be wrong. Nothing here knows of Markdown, of an index
/// or of pages.
@NullMarked
package keyfound.entry;

import org.jspecify.annotations.NullMarked;
