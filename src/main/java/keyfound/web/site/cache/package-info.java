/// Which pages a browser or this server may keep, and for how long.
///
/// In: a request and the publication it reads. Out: a kept page, an answer "not modified", or leave to make the page anew.
@NullMarked
package keyfound.web.site.cache;

import org.jspecify.annotations.NullMarked;
