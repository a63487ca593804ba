/// `check`: reports problems of a content folder as text, JSON or SARIF, and fixes what
/// it can.
///
/// In: a folder. Out: a report and an exit code.
@NullMarked
package keyfound.cli.check;

import org.jspecify.annotations.NullMarked;
