/// The pages that say why a page is not shown: not found, moved, gone, too busy, unreadable input.
///
/// In: an error. Out: a page with what happened and where to go. No stack trace passes.
@NullMarked
package keyfound.web.site.failure;

import org.jspecify.annotations.NullMarked;
