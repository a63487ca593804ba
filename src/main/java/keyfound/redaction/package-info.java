/// Hides secrets and persons in a text before it is kept, shown or sent.
///
/// In: a text. Out: the text with a placeholder such as `{password}` for each hidden
/// part, and where each part stood. What is hidden is said by one list of rules,
/// `rules.txt`, which the browser reads, too. Plain Java.
@NullMarked
package keyfound.redaction;

import org.jspecify.annotations.NullMarked;
