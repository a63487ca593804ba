/// Readers' votes: whether an answer fixed their problem.
///
/// In: an entry and an outcome. Out: how often it helped, and which entries help most.
/// Nothing about the reader is kept, no address and no name. JDBC stays inside.
@NullMarked
package keyfound.feedback;

import org.jspecify.annotations.NullMarked;
