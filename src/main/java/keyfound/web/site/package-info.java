/// The frame around every page: language, theme, headers, caching, addresses, and the
/// pages that say what went wrong.
@NullMarked
package keyfound.web.site;

import org.jspecify.annotations.NullMarked;
