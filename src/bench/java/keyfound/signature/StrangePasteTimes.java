package keyfound.signature;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The processor time to read a paste of 256 KiB that says one strange piece over and
/// over, or all different words: prints the costliest, and how many are over 60 ms.
///
/// Arguments: how many are printed (25), and a text that the printed ones contain.
public final class StrangePasteTimes {

    private static final int LENGTH = 256 * 1024;

    private static final int SHORT = 8 * 1024;

    private static final double BUDGET_MS = 60;

    private static final int RUNS = 2;

    private StrangePasteTimes() {
    }

    public static void main(String[] arguments) {
        int printed = (arguments.length > 0) ? Integer.parseInt(arguments[0]) : 25;
        String only = (arguments.length > 1) ? arguments[1] : "";
        List<Strange> all = StrangePastes.pieces()
            .stream()
            .filter(piece -> piece.contains(only))
            .flatMap(piece -> List.of("x ", "error")
                .stream()
                .map(head -> new Strange("'" + head + "' and '" + piece + "'",
                        head + piece.repeat(LENGTH / piece.length()))))
            .collect(Collectors.toCollection(ArrayList::new));
        all.add(new Strange("distinct words", distinct("", " ")));
        all.add(new Strange("distinct words after 'error'", "error " + distinct("", " ")));
        all.add(new Strange("distinct lines", distinct("error: ", "\n")));
        // the compiler has seen each kind once before one is measured
        all.forEach(strange -> PasteReader.read(strange.text().substring(0, SHORT)));
        List<Timed> timed = all.stream()
            .map(strange -> new Timed(strange.name(), millis(strange.text())))
            .sorted(Comparator.comparingDouble(Timed::millis).reversed())
            .toList();
        timed.stream()
            .limit(printed)
            .forEach(one -> System.out.printf("%7.1f ms  %s%n", one.millis(), one.name().replace("\n", "\\n")));
        System.out.printf("%d kinds, %d over %.0f ms%n", timed.size(),
                timed.stream().filter(one -> one.millis() > BUDGET_MS).count(), BUDGET_MS);
    }

    private static String distinct(String before, String behind) {
        return IntStream.range(0, LENGTH / (8 + before.length()))
            .mapToObj(i -> before + "w" + Integer.toString(i * 7919 + 46656, Character.MAX_RADIX))
            .collect(Collectors.joining(behind));
    }

    /// The least of some runs.
    private static double millis(String text) {
        double least = Double.MAX_VALUE;
        for (int run = 0; run < RUNS; run++) {
            long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            PasteReader.read(text);
            least = Math.min(least, (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began) / 1e6);
        }
        return least;
    }

    private record Strange(String name, String text) {
    }

    private record Timed(String name, double millis) {
    }

}
