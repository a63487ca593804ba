package keyfound.load;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntFunction;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import keyfound.Keyfound;
import keyfound.entry.EntryId;
import keyfound.publication.Publisher;
import keyfound.search.SearchQuery;

/// The server once more, in this process, to measure what cannot be seen from outside:
/// searches without the network, and the heap.
final class InsideLoad {

    private static final int SEARCHES = 400;

    private final SyntheticWords words = new SyntheticWords(new Random(7));

    private final Random random = new Random(11);

    private final Publisher publisher;

    private final int files;

    private InsideLoad(Publisher publisher, int files) {
        this.publisher = publisher;
        this.files = files;
    }

    public static void main(String[] arguments) {
        int files = Integer.parseInt(arguments[2]);
        try (ConfigurableApplicationContext server = SpringApplication.run(Keyfound.class,
                "--keyfound.content.dir=" + arguments[0], "--keyfound.data.dir=" + arguments[1],
                "--server.port=" + arguments[3], "--keyfound.content.watch=off")) {
            new InsideLoad(server.getBean(Publisher.class), files).run();
        }
    }

    private void run() {
        int entries = this.publisher.read(publication -> publication.catalog().entries().size());
        ServerLoad.print("heap after a full collection",
                "%.0f MB, %d B an entry, whole server included".formatted(heap() / 1e6, heap() / Math.max(1, entries)));
        measure("search, one word", i -> search(this.words.word()));
        measure("search, one frequent word", i -> search("connection"));
        measure("search, three frequent words", i -> search("failed to open"));
        measure("search, a misspelt word", i -> search(this.words.word() + "x"));
        measure("search, a question", i -> search(this.words.english(7)));
        measure("search, Chinese", i -> search(this.words.chinese(6)));
        measure("search, a log line", i -> search("2026-11-23T02:03:04Z ERROR [worker-7] " + this.words.error()));
        measure("search, a paste of 100 lines", i -> search(paste(100)));
        measure("suggest, one letter", i -> suggest(this.words.word().substring(0, 1)));
        measure("suggest, three letters", i -> suggest(this.words.word().substring(0, 3)));
        measure("suggest, a word and a half",
                i -> suggest(this.words.word() + " " + this.words.word().substring(0, 4)));
        measure("entry by id", i -> this.publisher.read(publication -> publication.index().entry(anyId())));
        measure("related entries", i -> this.publisher.read(publication -> publication.index().related(anyId(), 5)));
    }

    private Object search(String text) {
        return this.publisher.read(publication -> publication.index().search(SearchQuery.of(text)));
    }

    private Object suggest(String typed) {
        return this.publisher.read(publication -> publication.index().suggest(typed, 8));
    }

    private String paste(int lines) {
        StringBuilder paste = new StringBuilder();
        for (int line = 0; line < lines; line++) {
            paste.append("2026-11-23T02:03:%02dZ ".formatted(line % 60))
                .append((line == lines / 2) ? "ERROR " + this.words.error()
                        : "INFO  [%s] %s".formatted(this.words.word(), this.words.english(8)))
                .append('\n');
        }
        return paste.toString();
    }

    private EntryId anyId() {
        return new EntryId(SyntheticFaq.pinnedId(this.random.nextInt(this.files)));
    }

    private static void measure(String what, IntFunction<Object> work) {
        for (int i = 0; i < SEARCHES; i++) {
            var _ = work.apply(i);
        }
        long[] took = new long[SEARCHES];
        long[] busy = new long[SEARCHES];
        for (int i = 0; i < SEARCHES; i++) {
            long began = System.nanoTime();
            long busyBefore = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            var _ = work.apply(i);
            took[i] = System.nanoTime() - began;
            busy[i] = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - busyBefore;
        }
        ServerLoad.print(what, percentiles(took) + "   processor time " + percentiles(busy));
    }

    private static String percentiles(long[] nanoseconds) {
        Arrays.sort(nanoseconds);
        return "p50 %6.2f ms  p99 %6.2f ms".formatted(nanoseconds[nanoseconds.length / 2] / 1e6,
                nanoseconds[nanoseconds.length * 99 / 100] / 1e6);
    }

    private static long heap() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            least = Math.min(least, Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
        }
        return least;
    }

}
