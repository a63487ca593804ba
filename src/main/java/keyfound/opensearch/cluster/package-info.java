/// The cluster itself: requests, indexes under our names, and the one document that says
/// which generation is served.
///
/// In: settings. Out: answers of the cluster, and states of the index that were claimed
/// or committed.
@NullMarked
package keyfound.opensearch.cluster;

import org.jspecify.annotations.NullMarked;
