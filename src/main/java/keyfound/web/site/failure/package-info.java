/// The pages that say why a page is not shown: not found, gone, too busy, unreadable
/// input.
///
/// In: an error. Out: a page that says what happened and where to go, without a stack
/// trace.
@NullMarked
package keyfound.web.site.failure;

import org.jspecify.annotations.NullMarked;
