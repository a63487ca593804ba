/// What the program tells of its work in figures and traces.
///
/// In: what happened. Out: counters, times and sizes for Prometheus, where a management
/// port is set; spans for a collector, where one is named. Nothing is kept where they are
/// not.
@NullMarked
package keyfound.measure;

import org.jspecify.annotations.NullMarked;
