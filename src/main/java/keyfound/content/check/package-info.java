/// Problems that only show across files: ids, questions and error texts claimed twice,
/// dead links, missing twins.
///
/// In: all files. Out: problems with places.
@NullMarked
package keyfound.content.check;

import org.jspecify.annotations.NullMarked;
