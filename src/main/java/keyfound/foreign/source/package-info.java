/// The formats of other programs, one reader each.
@NullMarked
package keyfound.foreign.source;

import org.jspecify.annotations.NullMarked;
