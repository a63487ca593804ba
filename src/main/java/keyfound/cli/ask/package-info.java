/// Asks a running server, or a content folder on this machine, and prints what was found.
///
/// In: a text. Out: a finding, printed for people, for a program or for a build's log.
@NullMarked
package keyfound.cli.ask;

import org.jspecify.annotations.NullMarked;
