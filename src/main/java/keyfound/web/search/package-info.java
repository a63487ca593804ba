/// The box, what it found, and what it offers while somebody types.
@NullMarked
package keyfound.web.search;

import org.jspecify.annotations.NullMarked;
