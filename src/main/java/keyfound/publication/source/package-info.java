/// Where the files come from, and when they changed: a folder that is watched or a git
/// checkout.
///
/// In: settings. Out: a folder to read and a signal for each change.
@NullMarked
package keyfound.publication.source;

import org.jspecify.annotations.NullMarked;
