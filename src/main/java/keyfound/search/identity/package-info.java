/// What makes a written message this one and no other: codes, names, versions, ports.
///
/// In: a line of a paste beside a message of an entry. Out: the code or name in which
/// they differ, if any.
@NullMarked
package keyfound.search.identity;

import org.jspecify.annotations.NullMarked;
