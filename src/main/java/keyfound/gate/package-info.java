/// What every request passes before a room answers it, whatever its address, and what is said to those that none answered.
///
/// In: bodies, of which a few large ones are taken at a time, and only for as long as they come fast enough. Out: 503 when
/// it is too much at once, and the last word on an error: a page for a browser, a problem detail for a program.
@NullMarked
package keyfound.gate;

import org.jspecify.annotations.NullMarked;
