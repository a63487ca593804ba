/// Turns text into the terms that an index holds: words, parts of identifiers, pairs of
/// Chinese characters.
///
/// In: text. Out: terms with their places. Engines adapt to these terms; none is named
/// here.
@NullMarked
package keyfound.text.analysis;

import org.jspecify.annotations.NullMarked;
