package keyfound.load;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.Supplier;

import com.sun.management.ThreadMXBean;

/// What a piece of work took, again and again on this thread: time, processor time,
/// memory allocated.
final class Samples {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /// A percentile of fewer says nothing.
    private static final int LEAST = 20;

    private final long began = System.nanoTime();

    private final long[] took;

    private final long[] busy;

    private final double seconds;

    private long allocated;

    private int count;

    /// @param most of them
    /// @param seconds after which those taken will do
    Samples(int most, double seconds) {
        this.took = new long[most];
        this.busy = new long[most];
        this.seconds = seconds;
    }

    static void warmUp(int most, double seconds, IntFunction<Object> work) {
        long began = System.nanoTime();
        for (int i = 0; i < most && (System.nanoTime() - began) / 1e9 < seconds; i++) {
            var _ = work.apply(i);
        }
    }

    boolean wanted() {
        return this.count < this.took.length
                && (this.count < LEAST || (System.nanoTime() - this.began) / 1e9 < this.seconds);
    }

    void take(Supplier<Object> work) {
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long busyBefore = THREADS.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        var _ = work.get();
        this.took[this.count] = System.nanoTime() - start;
        this.busy[this.count] = THREADS.getCurrentThreadCpuTime() - busyBefore;
        this.allocated += THREADS.getCurrentThreadAllocatedBytes() - bytes;
        this.count++;
    }

    @Override
    public String toString() {
        return "elapsed %s   processor %s   %6.2f MB   (%d)".formatted(percentiles(this.took), percentiles(this.busy),
                this.allocated / 1e6 / Math.max(1, this.count), this.count);
    }

    /// As two cells of a table: processor time in ms (mean, p50, p99), KB allocated.
    String cells() {
        long[] sorted = Arrays.copyOf(this.busy, this.count);
        Arrays.sort(sorted);
        return "%.2f, %.2f, %.2f | %,d".formatted(Arrays.stream(sorted).average().orElse(0) / 1e6,
                sorted[this.count / 2] / 1e6, sorted[this.count * 99 / 100] / 1e6,
                this.allocated / 1000 / Math.max(1, this.count));
    }

    private String percentiles(long[] nanoseconds) {
        long[] sorted = Arrays.copyOf(nanoseconds, this.count);
        Arrays.sort(sorted);
        return "p50 %6.2f p95 %6.2f p99 %6.2f ms".formatted(sorted[this.count / 2] / 1e6,
                sorted[this.count * 95 / 100] / 1e6, sorted[this.count * 99 / 100] / 1e6);
    }

}
