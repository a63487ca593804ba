/// The machines of a cluster: which one is asked, how long it is waited for, and when
/// another one is asked as well.
///
/// In: a request. Out: what a machine says to it. Which index a request is about is known
/// in `cluster`. No other sub-room knows the client.
@NullMarked
package keyfound.opensearch.machine;

import org.jspecify.annotations.NullMarked;
