/// What readers bring, and what of it nobody has answered yet.
///
/// In: searches with their verdicts, and questions. Out: gaps, one for each signature,
/// those that hurt most first; questions with a private address. Of a paste only its
/// telling line is kept, without secrets. The parts are `record` (searches, written
/// beside the search), `gap` and `question`. JDBC stays inside.
@NullMarked
package keyfound.demand;

import org.jspecify.annotations.NullMarked;
