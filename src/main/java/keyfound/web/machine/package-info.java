/// What programs read: structured facts, feeds, sitemaps, and the same knowledge as
/// Markdown.
@NullMarked
package keyfound.web.machine;

import org.jspecify.annotations.NullMarked;
