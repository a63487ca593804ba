/// What readers tell back: whether an answer fixed their trouble.
///
/// In: an entry and what came of it. Out: how often it helped, and which entries help most. Nothing of the reader is kept,
/// no address and no name. JDBC stays inside.
@NullMarked
package keyfound.feedback;

import org.jspecify.annotations.NullMarked;
