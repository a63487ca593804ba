/// Shared by commands that work without a server: an index in a temporary folder, and the
/// program's version.
///
/// In: a content folder. Out: an index to search, deleted when closed.
@NullMarked
package keyfound.cli.local;

import org.jspecify.annotations.NullMarked;
