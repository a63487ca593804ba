/// Forgets what is too old.
///
/// In: the settings and a clock. Out: nothing; rows are gone once a day.
@NullMarked
package keyfound.demand.forgetting;

import org.jspecify.annotations.NullMarked;
