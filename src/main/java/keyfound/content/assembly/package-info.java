/// Puts the pieces of a file together: questions with answers become entries with ids.
///
/// In: the pieces of one file. Out: its collection, entries and problems.
@NullMarked
package keyfound.content.assembly;

import org.jspecify.annotations.NullMarked;
