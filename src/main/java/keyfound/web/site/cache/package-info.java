/// Which pages a browser or this server may keep, and for how long.
///
/// In: a request and the publication it reads. Out: a kept page, the answer "not
/// modified", or permission to print the page.
@NullMarked
package keyfound.web.site.cache;

import org.jspecify.annotations.NullMarked;
