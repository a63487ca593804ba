package keyfound.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

import keyfound.entry.EntryId;
import keyfound.entry.SourceFile;
import keyfound.entry.SourceOutline;
import keyfound.search.IndexUpdate;
import keyfound.search.SearchEngine;
import keyfound.search.SearchEngineFactory;
import keyfound.search.SearchIndex;
import keyfound.search.SearchQuery;

/// Loads synthetic entries into an index and prints what it took. The first argument is the number of entries.
public final class IndexLoad {

    private static final int SEARCHES = 500;

    private final SyntheticFiles files = new SyntheticFiles(42);

    private final SyntheticWords words = new SyntheticWords(new Random(7));

    private final Random random = new Random(11);

    private final Path folder;

    private final int fileCount;

    private IndexLoad(Path folder, int entryCount) {
        this.folder = folder;
        this.fileCount = entryCount / SyntheticFiles.ENTRIES_A_FILE;
    }

    public static void main(String[] arguments) throws IOException {
        int entries = (arguments.length == 0) ? 10_000 : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("keyfound-load");
        try {
            new IndexLoad(folder, entries).run();
        }
        finally {
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
            }
        }
    }

    private void run() throws IOException {
        long base = heap();
        try (SearchEngine engine = SearchEngineFactory.named("lucene").open(this.folder)) {
            loadAll(engine);
        }
        print("index on disk", "%.0f MB".formatted(size() / 1e6));
        long began = System.nanoTime();
        try (SearchEngine engine = SearchEngineFactory.named("lucene").open(this.folder);
                IndexUpdate update = engine.update();
                Stream<SourceOutline> kept = update.kept()) {
            print("engine opened, all bytes checked", since(began));
            List<SourceOutline> outlines = kept.toList();
            print("outlines of " + outlines.size() + " files read", since(began));
            try (SearchIndex index = update.commit()) {
                print("index ready after restart", since(began));
                print("heap an entry, outlines and index", "%d B".formatted(
                        (heap() - base) / ((long) this.fileCount * SyntheticFiles.ENTRIES_A_FILE)));
                measureSearches(index);
            }
            print("files held meanwhile", String.valueOf(outlines.size()));
        }
        measureEdits();
    }

    private void loadAll(SearchEngine engine) {
        long putting = 0;
        long generating = 0;
        long began;
        long busy = Busy.process();
        try (IndexUpdate update = engine.update()) {
            for (int i = 0; i < this.fileCount; i++) {
                long generated = Busy.thread();
                SourceFile file = this.files.file(i, 1);
                generating += Busy.thread() - generated;
                began = System.nanoTime();
                update.put(file);
                putting += System.nanoTime() - began;
            }
            began = System.nanoTime();
            update.commit().close();
            long committing = System.nanoTime() - began;
            print("all files put and committed", seconds(putting + committing));
            print("of that the commit", seconds(committing));
            print("processor time of it, all threads", seconds(Busy.process() - busy - generating));
        }
    }

    private void measureSearches(SearchIndex index) {
        measure("search, one word", i -> search(index, this.words.word()));
        measure("search, three common words", i -> search(index, "failed to open"));
        measure("search, a question", i -> search(index, this.words.english(7)));
        measure("search, Chinese", i -> search(index, this.words.chinese(6)));
        measure("search, a log line",
                i -> search(index, "2026-11-23T02:03:04Z ERROR [worker-7] " + this.words.error()));
        measure("suggest, three letters", i -> index.suggest(this.words.word().substring(0, 3), 8));
        measure("suggest, one letter", i -> index.suggest(this.words.word().substring(0, 1), 8));
        measure("suggest, a word and a half",
                i -> index.suggest(this.words.word() + " " + this.words.word().substring(0, 4), 8));
        measure("entry by id", i -> index.entry(anyId()));
        measure("related entries", i -> index.related(anyId(), 5));
    }

    private EntryId anyId() {
        int file = this.random.nextInt(this.fileCount);
        return new EntryId("team-" + file % 40 + "-faq-" + file + "-"
                + this.random.nextInt(SyntheticFiles.ENTRIES_A_FILE));
    }

    private static void search(SearchIndex index, String text) {
        if (index.search(SearchQuery.of(text)).total() < 0) {
            throw new IllegalStateException(text);
        }
    }

    private static void measure(String what, IntConsumer work) {
        for (int i = 0; i < SEARCHES / 2; i++) {
            work.accept(i);
        }
        long[] took = new long[SEARCHES];
        long[] busy = new long[SEARCHES];
        for (int i = 0; i < SEARCHES; i++) {
            long began = System.nanoTime();
            long busyBefore = Busy.thread();
            work.accept(i);
            took[i] = System.nanoTime() - began;
            busy[i] = Busy.thread() - busyBefore;
        }
        print(what, percentiles(took) + "   processor time " + percentiles(busy));
    }

    private static String percentiles(long[] nanoseconds) {
        Arrays.sort(nanoseconds);
        return "p50 %5.2f ms  p99 %6.2f ms".formatted(nanoseconds[nanoseconds.length / 2] / 1e6,
                nanoseconds[nanoseconds.length * 99 / 100] / 1e6);
    }

    private void measureEdits() {
        try (SearchEngine engine = SearchEngineFactory.named("lucene").open(this.folder)) {
            long[] took = new long[20];
            for (int i = 0; i < took.length; i++) {
                SourceFile edited = this.files.file(this.random.nextInt(this.fileCount), 2 + i);
                long began = System.nanoTime();
                try (IndexUpdate update = engine.update()) {
                    update.put(edited);
                    try (SearchIndex index = update.commit()) {
                        if (index.entry(edited.entries().getFirst().id()).isEmpty()) {
                            throw new IllegalStateException("edit is not visible");
                        }
                    }
                }
                took[i] = System.nanoTime() - began;
            }
            Arrays.sort(took);
            print("one file edited until visible", "p50 %.0f ms  max %.0f ms".formatted(took[10] / 1e6, took[19] / 1e6));
        }
    }

    private long size() throws IOException {
        try (Stream<Path> listed = Files.list(this.folder)) {
            return listed.mapToLong(path -> path.toFile().length()).sum();
        }
    }

    private static long heap() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            least = Math.min(least, Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
        }
        return least;
    }

    private static String since(long began) {
        return seconds(System.nanoTime() - began);
    }

    private static String seconds(long nanoseconds) {
        return "%.2f s".formatted(Duration.ofNanos(nanoseconds).toMillis() / 1000.0);
    }

    private static void print(String what, String value) {
        System.out.printf("%-40s %s%n", what, value);
    }

}
