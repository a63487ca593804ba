/// Which names of this server are believed.
///
/// In: requests with a `Host`. Out: requests marked, when their links have to do without
/// the name.
@NullMarked
package keyfound.gate.host;

import org.jspecify.annotations.NullMarked;
