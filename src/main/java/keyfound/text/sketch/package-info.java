/// Sets of words boiled down to a few bytes, which tell how much two texts overlap
/// (MinHash).
///
/// In: texts. Out: sketches and their overlap, from 0 to 1.
@NullMarked
package keyfound.text.sketch;

import org.jspecify.annotations.NullMarked;
