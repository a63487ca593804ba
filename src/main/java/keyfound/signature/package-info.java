/// Reads what people paste, and finds the stable part of an error message.
///
/// In: any text up to 256 KiB, or one error text that an entry quotes. Out: its lines
/// with the noise named, the candidate error lines ranked by how telling they are, and
/// their signatures. Plain Java; every step is linear in the text.
@NullMarked
package keyfound.signature;

import org.jspecify.annotations.NullMarked;
