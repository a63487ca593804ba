/// Cuts a message into words and typed slots.
///
/// In: a message. Out: its signature: the words that stay and the slots that vary.
@NullMarked
package keyfound.signature.token;

import org.jspecify.annotations.NullMarked;
