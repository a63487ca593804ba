/// The frame around every page: language, theme, headers, addresses.
///
/// In: a request with its cookies. Out: the parts that every page has, ready to print,
/// and the addresses of pages.
@NullMarked
package keyfound.web.site;

import org.jspecify.annotations.NullMarked;
