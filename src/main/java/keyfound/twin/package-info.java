/// The same entry in other languages: pairs files first, then the entries in them.
///
/// In: the outlines of all files. Out: for each entry its twins, and a note where one is
/// missing. Nothing here reads Markdown.
@NullMarked
package keyfound.twin;

import org.jspecify.annotations.NullMarked;
