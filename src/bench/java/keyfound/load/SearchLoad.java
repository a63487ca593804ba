package keyfound.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

import keyfound.content.ContentLoader;
import keyfound.entry.FileStamp;
import keyfound.entry.SourceOutline;
import keyfound.search.IndexUpdate;
import keyfound.search.SearchEngine;
import keyfound.search.SearchEngineFactory;
import keyfound.search.SearchIndex;
import keyfound.search.SearchQuery;
import keyfound.search.storage.EngineStorage;

/// Searches an index of synthetic entries through the port, in this process and on one
/// thread, and prints what each kind of search took: elapsed time, processor time and
/// memory allocated.
///
/// Arguments: the number of entries (10,000 when absent), searches of each kind (200),
/// and a word: only kinds whose name contains it are measured. System properties:
/// `load.folder` keeps content and index there, so that the next run has nothing to index
/// (the second run of an engineer costs seconds), and is refused when it holds another
/// number of entries than was asked for; `load.seconds` a kind is measured at most (4).
public final class SearchLoad {

    private static final int ENTRIES_A_FILE = 25;

    private static final double BUDGET_SECONDS = Integer.getInteger("load.seconds", 4);

    private static final int KIB = 1024;

    private final SyntheticWords words = new SyntheticWords(new Random(7));

    private final SyntheticPaste pastes = new SyntheticPaste();

    private final SearchIndex index;

    private final int searches;

    private final String only;

    private SearchLoad(SearchIndex index, int searches, String only) {
        this.index = index;
        this.searches = searches;
        this.only = only;
    }

    public static void main(String[] arguments) throws IOException {
        int entries = (arguments.length == 0) ? 10_000 : Integer.parseInt(arguments[0]);
        int searches = (arguments.length < 2) ? 200 : Integer.parseInt(arguments[1]);
        String kept = System.getProperty("load.folder", "");
        Path folder = kept.isBlank() ? Files.createTempDirectory("keyfound-search") : Path.of(kept);
        try {
            FaqFolder faq = new FaqFolder(folder.resolve("content"), entries / ENTRIES_A_FILE, ENTRIES_A_FILE);
            try (SearchEngine engine = SearchEngineFactory.named("lucene")
                .open(EngineStorage.in(folder.resolve("index"))); SearchIndex index = index(faq, engine)) {
                new SearchLoad(index, searches, (arguments.length < 3) ? "" : arguments[2]).run();
            }
        }
        finally {
            if (kept.isBlank()) {
                FaqFolder.delete(folder);
            }
        }
    }

    /// Reads and indexes only what the folder's index does not hold yet.
    private static SearchIndex index(FaqFolder faq, SearchEngine engine) throws IOException {
        if (!Files.isDirectory(faq.root())) {
            faq.write();
        }
        else if (faq.filesThere() != faq.files()) {
            throw new IllegalArgumentException(
                    "load.folder '" + faq.root() + "' holds " + faq.filesThere() + " files, not the " + faq.files()
                            + " of " + faq.entries() + " entries: empty it, or name another");
        }
        long began = System.nanoTime();
        try (IndexUpdate update = engine.update()) {
            Map<String, FileStamp> known = update.kept()
                .collect(Collectors.toMap(SourceOutline::path, SourceOutline::stamp));
            new ContentLoader(faq.root()).load(known, update::put, update::remove);
            SearchIndex index = update.commit();
            ServerLoad.print("index",
                    "%,d entries, ready in %.1f s".formatted(faq.entries(), (System.nanoTime() - began) / 1e9));
            return index;
        }
    }

    private void run() {
        measure("one word", i -> this.words.word());
        measure("one frequent word", i -> "connection");
        measure("three frequent words", i -> "failed to open");
        measure("a misspelt word", i -> this.words.word() + "x");
        measure("a question", i -> this.words.english(7));
        measure("Chinese", i -> this.words.chinese(6));
        measure("a log line", i -> "2026-11-23T02:03:04Z ERROR [worker-7] " + this.words.error());
        for (int size : new int[] { 1, 16, 64, 256 }) {
            measure("paste of %d KiB, logs".formatted(size), i -> this.pastes.log(size * KIB));
        }
        measure("paste of 256 KiB, errors only", i -> this.pastes.errors(256 * KIB));
        measure("paste of 256 KiB, one line", i -> this.pastes.words(256 * KIB));
        for (String piece : SyntheticPaste.HOSTILE) {
            String shown = piece.replace("\n", "\\n").replace("\t", "\\t").replace("\u001b", "\\e");
            measure("paste of 256 KiB, '%s'".formatted(shown), i -> SyntheticPaste.repeated(piece, 256 * KIB));
        }
        measure("suggest, one letter", i -> this.words.word().substring(0, 1), text -> this.index.suggest(text, 8));
        measure("suggest, three letters", i -> this.words.word().substring(0, 3), text -> this.index.suggest(text, 8));
    }

    private void measure(String what, IntFunction<String> texts) {
        measure(what, texts, text -> this.index.search(SearchQuery.of(text)));
    }

    private void measure(String what, IntFunction<String> texts, Work work) {
        if (what.contains(this.only)) {
            Samples.warmUp(2 * this.searches, 5 * BUDGET_SECONDS, i -> work.on(texts.apply(i)));
            Samples samples = new Samples(this.searches, BUDGET_SECONDS);
            for (int i = 0; samples.wanted(); i++) {
                String text = texts.apply(i);
                samples.take(() -> work.on(text));
            }
            ServerLoad.print(what, samples.toString());
        }
    }

    @FunctionalInterface
    private interface Work {

        Object on(String text);

    }

}
