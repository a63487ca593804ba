/// Checked settings of content, data and search, and the incidents that name a wrong one.
///
/// In: properties. Out: valid settings, or a reason with its code.
@NullMarked
package keyfound.publication.settings;

import org.jspecify.annotations.NullMarked;
