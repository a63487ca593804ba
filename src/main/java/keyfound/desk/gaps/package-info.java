/// What was brought and nobody has answered, as a list sorted by hurt, and what a
/// maintainer decides about each.
///
/// In: gaps and questions; decisions. Out: pages.
@NullMarked
package keyfound.desk.gaps;

import org.jspecify.annotations.NullMarked;
