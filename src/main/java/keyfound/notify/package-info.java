/// Tells people elsewhere what happened here: an error that many met, a question, a
/// change that is held back, a source that fails.
///
/// In: gaps, questions, the state of the publication. Out: one message for each event, to
/// the one address that is configured. What is not delivered is kept and tried again.
/// JDBC stays inside.
@NullMarked
package keyfound.notify;

import org.jspecify.annotations.NullMarked;
