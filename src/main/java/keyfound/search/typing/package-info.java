/// Suggestions while somebody types, and corrections of spelling, the same for every
/// engine.
///
/// In: what is typed so far, and what an engine finds for it. Out: questions that begin
/// so, or a corrected query.
@NullMarked
package keyfound.search.typing;

import org.jspecify.annotations.NullMarked;
