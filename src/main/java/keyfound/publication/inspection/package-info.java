/// Checks that need a whole publication: is each entry found first by its own error?
///
/// In: a publication. Out: problems.
@NullMarked
package keyfound.publication.inspection;

import org.jspecify.annotations.NullMarked;
