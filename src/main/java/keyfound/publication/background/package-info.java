/// Work that nobody waits for, done again and again beside the requests.
///
/// In: a piece of work and a pause. Out: a thread of its own that outlives every failure.
@NullMarked
package keyfound.publication.background;

import org.jspecify.annotations.NullMarked;
