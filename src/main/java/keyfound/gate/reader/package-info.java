/// Who sends a request, and whether it may read.
///
/// In: requests. Out: requests bound to an audience, or the answer that one has to sign
/// in.
@NullMarked
package keyfound.gate.reader;

import org.jspecify.annotations.NullMarked;
