/// What every request passes before a room answers it, whatever its address, and the
/// answer to requests that no room answered.
///
/// In: requests. Bodies are taken a few large ones at a time, and only while they come
/// fast enough. Out: 503 when the server is too busy, and the last word on an error: a
/// page for a browser, a problem detail for a program.
@NullMarked
package keyfound.gate;

import org.jspecify.annotations.NullMarked;
