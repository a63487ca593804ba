/// Problems that only show across files: ids and error texts claimed twice.
///
/// In: all files. Out: problems with places.
@NullMarked
package keyfound.content.check;

import org.jspecify.annotations.NullMarked;
