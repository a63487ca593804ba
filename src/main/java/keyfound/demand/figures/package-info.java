/// What the remembered searches say as a whole: how much is answered, and which answers
/// help.
///
/// In: the rows of remembered searches. Out: counts by day, surface, error and entry.
@NullMarked
package keyfound.demand.figures;

import org.jspecify.annotations.NullMarked;
