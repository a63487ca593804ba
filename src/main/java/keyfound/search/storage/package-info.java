/// Where engines keep what they keep, and why they cannot, at the start or later.
///
/// In: settings. Out: the place that an engine opens, or the reason why it is refused.
@NullMarked
package keyfound.search.storage;

import org.jspecify.annotations.NullMarked;
