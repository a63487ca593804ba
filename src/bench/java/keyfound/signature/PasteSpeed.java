package keyfound.signature;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.StringTokenizer;

import keyfound.load.SyntheticPaste;

/// How many megabytes of a log a core reads in a second, by processor time.
///
/// The time is also given as a multiple of what `StringTokenizer` takes to cut it into
/// words, measured in the same run. Arguments: runs of 256 KiB (15).
public final class PasteSpeed {

    private static final int[] KIBIBYTES = { 16, 256, 8192 };

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static long sink;

    private PasteSpeed() {
    }

    public static void main(String[] arguments) {
        int runs = (arguments.length > 0) ? Integer.parseInt(arguments[0]) : 15;
        for (int kibibytes : KIBIBYTES) {
            String log = new SyntheticPaste().log(kibibytes * 1024);
            long reading = Long.MAX_VALUE;
            long cutting = Long.MAX_VALUE;
            for (int run = 0; run < Math.max(runs, runs * 256 / kibibytes); run++) {
                reading = Math.min(reading, nanos(() -> sink += PasteReader.read(log).candidates().size()));
                cutting = Math.min(cutting, nanos(() -> sink += words(log)));
            }
            System.out.printf("%5d KiB: %5.1f MB/s, %7.2f ms, %5.1f times a cut into words%n", kibibytes,
                    log.length() * 1e3 / reading, reading / 1e6, (double) reading / cutting);
        }
    }

    private static long nanos(Runnable work) {
        long began = THREADS.getCurrentThreadCpuTime();
        work.run();
        return THREADS.getCurrentThreadCpuTime() - began;
    }

    private static long words(String text) {
        long length = 0;
        for (StringTokenizer words = new StringTokenizer(text); words.hasMoreTokens();) {
            length += words.nextToken().hashCode();
        }
        return length;
    }

}
