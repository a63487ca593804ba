package keyfound.desk.gaps;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How often something happened on each of the last 30 days, as the points of an SVG line
/// of 120 by 24.
final class TrendLine {

    private static final int DAYS = 30;

    private static final double WIDTH = 120;

    private static final double HEIGHT = 24;

    private TrendLine() {
    }

    /// @param days how often, by day in UTC; other days count as none
    static String of(Map<LocalDate, Long> days) {
        return of(days, LocalDate.now(ZoneOffset.UTC));
    }

    /// @param last the day on the right
    static String of(Map<LocalDate, Long> days, LocalDate last) {
        long[] times = IntStream.range(0, DAYS)
            .mapToLong(day -> days.getOrDefault(last.minusDays(DAYS - 1L - day), 0L))
            .toArray();
        long most = Math.max(1, Arrays.stream(times).max().orElse(1));
        return IntStream.range(0, DAYS)
            .mapToObj(day -> Math.round(day * WIDTH / (DAYS - 1)) + ","
                    + Math.round(HEIGHT - 1 - (HEIGHT - 2) * times[day] / most))
            .collect(Collectors.joining(" "));
    }

}
