/// An index of which an audience sees only some collections.
///
/// In: a reader and the collections. Out: a reader that has their entries alone, in what
/// it finds as in what it counts: a term of a hidden entry is a term that nobody wrote.
@NullMarked
package keyfound.lucene.limited;

import org.jspecify.annotations.NullMarked;
