/// The entries of all files as one list.
///
/// In: the outlines of files. Out: those of their entries, by number and by id.
@NullMarked
package keyfound.entry.listing;

import org.jspecify.annotations.NullMarked;
