/// What comes of readers' votes beyond their number: why an answer did not help, and the
/// votes of an entry whose address changed.
///
/// In: a sentence of a reader; each publication. Out: the reasons, for maintainers only.
@NullMarked
package keyfound.demand.vote;

import org.jspecify.annotations.NullMarked;
