/// What is remembered of a search: the telling line without secrets, the verdict, and
/// what the reader did with the answer.
///
/// In: searches as they are answered. Out: rows in the database, written beside the
/// search and never in its way, and the gaps that they show.
@NullMarked
package keyfound.demand.record;

import org.jspecify.annotations.NullMarked;
