/// Pages for reading: home, collections, entries, tags, and the files beside them. Here a
/// reader also says whether an entry helped.
///
/// In: an address. Out: the record that its template prints, a file, or a redirect where
/// the id is an old one.
@NullMarked
package keyfound.web.reading;

import org.jspecify.annotations.NullMarked;
