/// Reads characters: kinds, escapes, places in the original text.
///
/// In: text. Out: plain values with offsets.
@NullMarked
package keyfound.signature.scan;

import org.jspecify.annotations.NullMarked;
