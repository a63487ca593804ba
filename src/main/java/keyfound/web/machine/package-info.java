/// What programs read: structured facts, feeds, sitemaps, and the same knowledge as
/// Markdown.
///
/// In: requests of feed readers, crawlers and agents. Out: XML, text and structured data
/// of what is published.
@NullMarked
package keyfound.web.machine;

import org.jspecify.annotations.NullMarked;
