/// Gives every search its turn, so that few heavy ones do not take the processors from
/// many light ones.
///
/// In: an index. Out: the same index, searched on a bounded number of threads, first
/// come, first served.
@NullMarked
package keyfound.publication.turn;

import org.jspecify.annotations.NullMarked;
