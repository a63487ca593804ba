package keyfound.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// A search does not come to take a tenth more work than `search-work.txt` says, which
/// `-Dgolden.rewrite` writes anew. The figures are counted, not timed, by a process of
/// its own: what a thread allocates is the same each time where the first compiler alone
/// is on, since only the second one leaves allocations out.
class SearchWorkTest {

    private static final Path GOLDEN = Path.of("src/test/resources/keyfound/lucene/search-work.txt");

    private static final Pattern NUMBER = Pattern.compile("\\d+(?= KB| postings| entries)");

    private static final double MOST = 1.1;

    /// Below so many a tenth is less than one.
    private static final int FEW = 10;

    @Test
    void aSearchTakesNoMoreWorkThanTheGoldenFileSays(@TempDir Path folder) throws IOException {
        List<String> found = measured(folder);
        if (System.getProperty("golden.rewrite") != null) {
            Files.createDirectories(GOLDEN.getParent());
            Files.write(GOLDEN, found);
        }
        List<String> golden = Files.readAllLines(GOLDEN);
        assertThat(found).hasSameSizeAs(golden);
        for (int at = 0; at < golden.size(); at++) {
            List<Integer> now = numbers(found.get(at));
            List<Integer> most = numbers(golden.get(at));
            for (int figure = 0; figure < most.size(); figure++) {
                assertThat(now.get(figure)).as("%s; the golden file says %s", found.get(at), golden.get(at))
                    .isLessThanOrEqualTo((int) Math.ceil(MOST * Math.max(FEW, most.get(figure))));
            }
        }
    }

    private static List<Integer> numbers(String line) {
        return NUMBER.matcher(line).results().map(MatchResult::group).map(Integer::parseInt).toList();
    }

    private static List<String> measured(Path folder) throws IOException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m", "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), SearchWork.class.getName(), folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
        List<String> lines = process.inputReader().lines().filter(line -> line.contains(" KB, ")).toList();
        assertThat(lines).as("what the process printed").isNotEmpty();
        return lines;
    }

}
