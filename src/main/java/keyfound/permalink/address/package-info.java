/// Addresses as the database keeps them, and the text file that carries them elsewhere.
///
/// In: rows of the ledger. Out: what an id is now: served, moved or gone. Nothing here
/// decides a redirect.
@NullMarked
package keyfound.permalink.address;

import org.jspecify.annotations.NullMarked;
