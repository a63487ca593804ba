/// Where an address leads when its entry is renamed, moved or removed.
///
/// In: addresses served before and entries served now. Out: redirects with enough
/// evidence, and addresses that are gone.
@NullMarked
package keyfound.permalink.redirect;

import org.jspecify.annotations.NullMarked;
