/// Settings of content, data and search, checked, and the incidents that name a wrong one.
///
/// In: properties. Out: settings that can be used, or a reason with its code.
@NullMarked
package keyfound.publication.settings;

import org.jspecify.annotations.NullMarked;
