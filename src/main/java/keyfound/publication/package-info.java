/// Loads, indexes and swaps in a state of the knowledge base in one step, and watches for
/// the next change.
///
/// In: the content folder, the engine, the ledger. Out: a publication to borrow,
/// immutable while it is borrowed.
@NullMarked
package keyfound.publication;

import org.jspecify.annotations.NullMarked;
