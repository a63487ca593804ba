/// Fuzzing with Jazzer: random texts, bent by what they reach in the code, given to the
/// readers of what strangers and writers send. CONTRIBUTING.md says how to run it.
@NullMarked
package keyfound.fuzz;

import org.jspecify.annotations.NullMarked;
