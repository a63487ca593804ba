/// The front door: starts the server or the command line.
@NullMarked
package keyfound;

import org.jspecify.annotations.NullMarked;
