/// Words and phrases by which programs announce failures.
///
/// In: a line. Out: whether it speaks of a failure, and of which kind.
@NullMarked
package keyfound.signature.phrase;

import org.jspecify.annotations.NullMarked;
