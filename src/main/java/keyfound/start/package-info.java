/// Which components there are, why the program does not start, and the line it prints
/// when it does.
///
/// In: settings, the data folder, a failure. Out: a sentence with a code and a remedy.
@NullMarked
package keyfound.start;

import org.jspecify.annotations.NullMarked;
