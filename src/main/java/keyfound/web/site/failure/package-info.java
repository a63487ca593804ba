/// The pages that say why a page is not shown: not found, gone, too busy, unreadable
/// input. Also the redirect of an old address.
///
/// In: an error, or an id that is not served. Out: a page that says what happened and
/// where to go, without a stack trace; or a redirect to where the entry is now.
@NullMarked
package keyfound.web.site.failure;

import org.jspecify.annotations.NullMarked;
