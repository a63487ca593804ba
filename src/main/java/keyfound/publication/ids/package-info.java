/// Gives every entry and collection of a publication an id of its own that stays the
/// same.
///
/// In: entries with wished ids and the ledger. Out: ids, each once.
@NullMarked
package keyfound.publication.ids;

import org.jspecify.annotations.NullMarked;
