/// What the program tells of its work in figures.
///
/// In: what happened. Out: counters, times and sizes for Prometheus, where a management
/// port is set; nothing is kept where it is not.
@NullMarked
package keyfound.measure;

import org.jspecify.annotations.NullMarked;
