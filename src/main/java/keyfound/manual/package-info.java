/// The program's explanations of its own codes, carried in the jar.
///
/// In: a code that the program printed. Out: the question and answer that explain it,
/// whatever content is served, and also when the server did not start.
@NullMarked
package keyfound.manual;

import org.jspecify.annotations.NullMarked;
