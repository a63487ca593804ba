/// Bounds that keep one hostile file from stopping the others, and every problem code.
///
/// In: a text about to be read. Out: the text, or a refusal with its problem code.
@NullMarked
package keyfound.content.guard;

import org.jspecify.annotations.NullMarked;
