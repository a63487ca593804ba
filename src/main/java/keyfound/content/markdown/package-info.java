/// Extensions of flexmark: alerts, tables, headings and autolinks as people write them.
///
/// In: Markdown text. Out: a flexmark tree and its HTML. Nothing here knows what a
/// question is.
@NullMarked
package keyfound.content.markdown;

import org.jspecify.annotations.NullMarked;
