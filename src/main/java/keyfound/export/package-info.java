/// Writes the pages of a running server as files that need none, with the index that
/// their search reads in the browser.
///
/// In: a server on this machine, its publication, a folder. Out: pages in both languages,
/// assets, the index in pieces, and redirects as hosting services read them.
@NullMarked
package keyfound.export;

import org.jspecify.annotations.NullMarked;
