/// How often one place may ask, how many connections it may hold, and how long the head
/// of a request may take.
///
/// In: connections and requests. Out: 429 with `Retry-After` for those that come too
/// often; connections beyond the bound are closed.
@NullMarked
package keyfound.gate.limit;

import org.jspecify.annotations.NullMarked;
