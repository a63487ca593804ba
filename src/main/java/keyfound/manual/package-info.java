/// What Keyfound knows of itself, carried in the program.
///
/// In: a code that the program printed. Out: the question and answer that explain it, whatever content is served, and
/// also where nothing is served because the server did not start.
@NullMarked
package keyfound.manual;

import org.jspecify.annotations.NullMarked;
