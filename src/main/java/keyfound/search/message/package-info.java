/// Compares two error messages, word by word and slot by slot.
///
/// In: a message of the paste and one of an entry. Out: how they align and what differs.
/// No verdict is decided here.
@NullMarked
package keyfound.search.message;

import org.jspecify.annotations.NullMarked;
