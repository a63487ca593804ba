/// Dresses sanitised HTML for reading: code with colours and a frame, tables that scroll,
/// images that wait, marked words.
///
/// In: `SafeHtml`. Out: `SafeHtml` with the same text. Nothing here makes unsafe HTML
/// safe.
@NullMarked
package keyfound.web.answer;

import org.jspecify.annotations.NullMarked;
