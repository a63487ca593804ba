/// Tells what each line of a paste is: message, stack frame, source excerpt, wrapped
/// rest, noise.
///
/// In: lines. Out: lines with their kind, message and fields.
@NullMarked
package keyfound.signature.line;

import org.jspecify.annotations.NullMarked;
