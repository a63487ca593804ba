/// The ledger of addresses: every id ever served, what it is now, and since when.
///
/// In: the entries of a publication. Out: for any id, whether it is served, has moved, or
/// is gone. JDBC stays inside.
@NullMarked
package keyfound.permalink;

import org.jspecify.annotations.NullMarked;
