/// Checked settings of content, data and search. Failures of the program, at the start or
/// later, each with a code.
///
/// In: properties. Out: valid settings, or a reason with its code.
@NullMarked
package keyfound.publication.settings;

import org.jspecify.annotations.NullMarked;
