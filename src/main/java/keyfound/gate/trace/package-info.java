/// Names each request, and counts what became of it.
///
/// In: requests. Out: an id in the log, the answer's header and problem details; figures
/// of requests and refusals.
@NullMarked
package keyfound.gate.trace;

import org.jspecify.annotations.NullMarked;
