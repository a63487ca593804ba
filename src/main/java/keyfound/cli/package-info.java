/// The command line: every command is one class, a face like the pages and the JSON.
///
/// In: arguments and standard input. Out: text or JSON on standard output and an exit
/// code.
@NullMarked
package keyfound.cli;

import org.jspecify.annotations.NullMarked;
