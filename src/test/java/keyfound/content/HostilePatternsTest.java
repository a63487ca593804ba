package keyfound.content;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import keyfound.content.lines.SiteLines;
import keyfound.entry.Problem;

import static org.assertj.core.api.Assertions.assertThat;

/// Whatever a file repeats, it is read or given up within five seconds of work, and
/// whoever read it has come back: each mark that one of our expressions looks for, over
/// and over, in a heading, in a paragraph and in a line that opens something.
class HostilePatternsTest {

    private static final int CHARS = ContentFile.MAX_BYTES * 3 / 4;

    private static final double MOST_SECONDS = 5;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /// What is repeated, and in front of it what leads an expression into it.
    private static final Map<String, List<String>> HOSTILE = Map.of("## Why {", List.of("#", "#a ", ".", ".a", "{#"),
            "## ", List.of("Q ", "问 ", "not ", "1.", "? ", "（", "**a** ", "why ", "common a-"), "= a\n= b\n= c ",
            List.of(" ", "= ", "a =", "]"), "??? ", List.of("a ", "\" ", " a-"), "!!! note ",
            List.of("a ", "\" \"", " "), "::: ", List.of("{", "details ", "\" "), "{{< ",
            List.of("a ", "ref ", ">}} ", "\"a ", " "), "{% ", List.of("a ", "%} ", " "), "",
            List.of("<Tabs>\n", "<details><summary>", "<dl><dt>", "{{ site.url }}", "\"“", "- [ ] ", "| a ", "&amp;",
                    "$$\n", "\\(", "：", ": a\n", "<a ", "[^1]", "http://a.b", "a@b.", "t\n|a|\n|-|\n", "t\n|a|\n|-|",
                    "~a", "~a~ ", "~ ~~"),
            "|a|\n|-|\n", List.of("`\\|` ", "|`\\|`|\n", "|`"));

    @TempDir
    private Path folder;

    @Test
    void whateverIsRepeatedIsReadOrGivenUpInTime() throws Exception {
        Map<String, String> slow = new TreeMap<>();
        for (Map.Entry<String, List<String>> each : HOSTILE.entrySet()) {
            for (String thing : each.getValue()) {
                check(each.getKey(), thing, slow);
            }
        }
        assertThat(slow).isEmpty();
    }

    /// Many lines that are each as long as a rule for long lines lets pass.
    @Test
    void manyLongLinesAreReadOrGivenUpInTime() throws Exception {
        Map<String, String> slow = new TreeMap<>();
        for (String opening : List.of("??? ", "::: ", "{{< ", "{% ", "!!! ", "## Why {", "= ", "<Tabs ", "**Q ")) {
            for (String thing : List.of(" ", "a ", "\" ", "#a ", "=\" ")) {
                String line = opening + thing.repeat((SiteLines.LONGEST - 10) / thing.length()) + "\n";
                time(opening + thing, line.repeat(CHARS / line.length()), slow);
            }
        }
        assertThat(slow).isEmpty();
    }

    private void check(String opening, String thing, Map<String, String> slow) throws Exception {
        String text = opening + thing.repeat(CHARS / thing.length());
        time(opening + thing, text + "x\n\nBecause.\n", slow);
    }

    private void time(String name, String text, Map<String, String> slow) throws IOException, InterruptedException {
        Path file = Files.writeString(this.folder.resolve("a.md"), text);
        FutureTask<Double> reading = new FutureTask<>(() -> {
            long begin = THREADS.getCurrentThreadCpuTime();
            ContentFile.Attempt attempt = new ContentFile("a.md", file, ContentRoot.of(this.folder))
                .read(Optional.empty());
            double seconds = (THREADS.getCurrentThreadCpuTime() - begin) / 1e9;
            attempt.result().ifPresent(read -> {
                List<String> strange = new ArrayList<>(read.problems().stream().map(Problem::toString).toList());
                strange.removeIf(problem -> !problem.contains("Exception"));
                if (!strange.isEmpty()) {
                    slow.put(name, strange.stream().collect(Collectors.joining()));
                }
            });
            return seconds;
        });
        Thread thread = new Thread(null, reading, "hostile", 8L << 20);
        thread.setDaemon(true);
        thread.start();
        thread.join(60_000);
        try {
            double seconds = reading.isDone() ? reading.get() : Double.POSITIVE_INFINITY;
            if (seconds > MOST_SECONDS) {
                slow.put(name, seconds + " s");
            }
        }
        catch (ExecutionException ex) {
            slow.put(name, String.valueOf(ex.getCause()));
        }
    }

}
