/// The outline of a file, and the one decision what each of its headings is.
///
/// In: the tree of a file. Out: its pieces in order, and an explanation of each. Nothing
/// that the file says is left out.
@NullMarked
package keyfound.content.outline;

import org.jspecify.annotations.NullMarked;
