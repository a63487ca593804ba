/// Measures the whole server on a knowledge base of any size: files on disk, a process of
/// its own, the health endpoint.
///
/// In: a number of entries. Out: a table of what each kind of work took.
@NullMarked
package keyfound.load;

import org.jspecify.annotations.NullMarked;
