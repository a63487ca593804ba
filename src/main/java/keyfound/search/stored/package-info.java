/// What an engine stores of files and entries, as bytes, the same in every engine.
///
/// In: outlines, entries and the messages they know. Out: bytes, and the same values read
/// back, as much of them as is asked for.
@NullMarked
package keyfound.search.stored;

import org.jspecify.annotations.NullMarked;
