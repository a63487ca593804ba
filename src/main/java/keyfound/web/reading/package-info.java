/// Pages for reading: home, collections, entries, tags, and the files beside them.
@NullMarked
package keyfound.web.reading;

import org.jspecify.annotations.NullMarked;
