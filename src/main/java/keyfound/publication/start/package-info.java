/// Creates the parts of a publication at the start of the server and tells whether it is
/// healthy.
///
/// In: settings. Out: a running publisher.
@NullMarked
package keyfound.publication.start;

import org.jspecify.annotations.NullMarked;
