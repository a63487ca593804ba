/// How often one place may ask.
///
/// In: requests. Out: 429 with `Retry-After` for those that come too often.
@NullMarked
package keyfound.gate.limit;

import org.jspecify.annotations.NullMarked;
