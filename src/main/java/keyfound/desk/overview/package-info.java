/// The first page of the desk: what is published, what changed, what was held back.
///
/// In: the publisher. Out: pages.
@NullMarked
package keyfound.desk.overview;

import org.jspecify.annotations.NullMarked;
