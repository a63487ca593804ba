/// Problems of the content as a page with filters.
///
/// In: the problems of a publication. Out: a page.
@NullMarked
package keyfound.desk.problems;

import org.jspecify.annotations.NullMarked;
