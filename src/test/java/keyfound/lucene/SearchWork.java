package keyfound.lucene;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import com.sun.management.ThreadMXBean;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;

import keyfound.entry.SourceFile;
import keyfound.search.Opened;
import keyfound.search.SearchIndex;
import keyfound.search.SearchQuery;
import keyfound.search.Written;
import keyfound.stemming.AnalysedForms;

/// Prints what searches of several kinds take on average, in figures that are the same on
/// every machine: memory allocated, postings read, entries read. A program of its own,
/// for `SearchWorkTest`.
///
/// Entries and queries are made of invented words, a few of them frequent as in any
/// language. Argument: a folder for the index.
final class SearchWork {

    private static final int ENTRIES = 1_000;

    private static final int ENTRIES_A_FILE = 50;

    private static final int WORDS = 4_000;

    private static final int SEARCHES = 20;

    private static final int WARM_ROUNDS = 2;

    private static final String[] SYLLABLES = { "ba", "ke", "lo", "mi", "ru", "sta", "ven", "tor", "pli", "gan", "dex",
            "fu", "hol", "jar", "nim", "quo" };

    private final Random random = new Random(7);

    private SearchWork() {
    }

    public static void main(String[] arguments) throws IOException {
        new SearchWork().run(Path.of(arguments[0]));
    }

    private void run(Path folder) throws IOException {
        List<String> questions = new ArrayList<>();
        List<String> messages = new ArrayList<>();
        try (LuceneEngine engine = LuceneEngine.open(folder)) {
            List<SourceFile> files = new ArrayList<>();
            for (int file = 0; file * ENTRIES_A_FILE < ENTRIES; file++) {
                Written written = Written.file("guide" + file + ".md");
                for (int i = 0; i < ENTRIES_A_FILE; i++) {
                    questions.add("Why does the " + words(3) + " not " + words(2) + "?");
                    messages.add(message());
                    written.entry("entry-" + questions.size(), questions.getLast(), words(60) + "\n    "
                            + messages.getLast() + "\n    " + message() + "\n" + words(40) + " `" + words(2) + "`");
                }
                files.add(written.done());
            }
            Opened.put(engine, files.toArray(SourceFile[]::new)).close();
        }
        Map<String, List<String>> kinds = kinds(questions, messages);
        try (FSDirectory directory = FSDirectory.open(folder);
                SearchIndex index = new LuceneIndex(DirectoryReader.open(directory), new AnalysedForms())) {
            CountedReader.Counts counts = new CountedReader.Counts();
            SearchIndex counted = new LuceneIndex(new CountedReader(DirectoryReader.open(directory), counts),
                    new AnalysedForms());
            kinds.forEach((kind, texts) -> {
                long allocated = allocated(index, texts);
                counts.postings = 0;
                counts.entries = 0;
                texts.forEach(text -> counted.search(SearchQuery.of(text)));
                System.out.printf("%s: %d KB, %d postings, %d entries%n", kind, allocated / 1000,
                        counts.postings / SEARCHES, counts.entries / SEARCHES);
            });
            counted.close();
        }
    }

    /// Bytes of a search, once caches of words are full.
    private static long allocated(SearchIndex index, List<String> texts) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocated = 0;
        for (int round = 0; round <= WARM_ROUNDS; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            texts.forEach(text -> index.search(SearchQuery.of(text)));
            allocated = threads.getCurrentThreadAllocatedBytes() - before;
        }
        return allocated / texts.size();
    }

    private Map<String, List<String>> kinds(List<String> questions, List<String> messages) {
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        for (int i = 0; i < SEARCHES; i++) {
            String message = messages.get(this.random.nextInt(messages.size()));
            add(kinds, "one word", words(1));
            add(kinds, "question", questions.get(this.random.nextInt(questions.size())));
            add(kinds, "question that nobody answers", "How can I " + words(4) + " with " + words(2) + "?");
            add(kinds, "log line", "2026-11-29T10:15:" + (10 + i) + "Z ERROR [main] " + message);
            add(kinds, "log line that nobody answers", "2026-11-29 10:15:" + (10 + i) + " ERROR " + message());
            add(kinds, "paste of 100 lines", paste(message));
        }
        return kinds;
    }

    private static void add(Map<String, List<String>> kinds, String kind, String text) {
        kinds.computeIfAbsent(kind, any -> new ArrayList<>()).add(text);
    }

    private String paste(String message) {
        StringBuilder paste = new StringBuilder();
        for (int line = 0; line < 100; line++) {
            paste.append("2026-11-29 10:15:")
                .append(10 + line / 2)
                .append((line == 70) ? " ERROR " + message : " INFO " + words(6))
                .append('\n');
        }
        return paste.toString();
    }

    private String message() {
        return "failed to " + words(2) + ": " + words(3) + " (os error " + this.random.nextInt(40) + ")";
    }

    private String words(int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append((i == 0) ? "" : " ").append(word());
        }
        return words.toString();
    }

    /// Of 4,000 words the first are drawn much more often than the last.
    private String word() {
        int number = (int) (WORDS * Math.pow(this.random.nextDouble(), 3));
        StringBuilder word = new StringBuilder();
        for (int left = number + SYLLABLES.length; left > 0; left /= SYLLABLES.length) {
            word.append(SYLLABLES[left % SYLLABLES.length]);
        }
        return word.toString();
    }

}
