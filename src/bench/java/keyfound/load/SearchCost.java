package keyfound.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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

/// What a search costs here and in bare Lucene, on this thread: processor time and memory
/// allocated, by kind of search, over entries and queries of real people. Both take turns
/// at each query, so that what else the machine does troubles both.
///
/// Arguments: the number of entries (20,000 when absent), searches of each kind (200),
/// and a word: only kinds whose name contains it are measured. System properties:
/// `load.corpora` is the folder of the shared corpora (`../shared/corpora`);
/// `load.folder` keeps content and both indexes, so that the next run has nothing to
/// index.
public final class SearchCost {

    private static final int ENTRIES_A_FILE = 25;

    private static final double SECONDS = Integer.getInteger("load.seconds", 8);

    private final SearchIndex index;

    private final RawLucene raw;

    private final int searches;

    private final String only;

    private SearchCost(SearchIndex index, RawLucene raw, int searches, String only) {
        this.index = index;
        this.raw = raw;
        this.searches = searches;
        this.only = only;
    }

    public static void main(String[] arguments) throws IOException {
        int entries = (arguments.length == 0) ? 20_000 : Integer.parseInt(arguments[0]);
        int searches = (arguments.length < 2) ? 200 : Integer.parseInt(arguments[1]);
        String kept = System.getProperty("load.folder", "");
        Path folder = kept.isBlank() ? Files.createTempDirectory("keyfound-cost") : Path.of(kept);
        Path corpora = Path.of(System.getProperty("load.corpora", "../shared/corpora"));
        RealFaq faq = RealFaq.read(corpora);
        Path content = folder.resolve("content");
        if (!Files.isDirectory(content)) {
            faq.write(content, entries / ENTRIES_A_FILE * ENTRIES_A_FILE);
        }
        try (RawLucene raw = new RawLucene(folder.resolve("raw"));
                SearchEngine engine = SearchEngineFactory.named("lucene")
                    .open(EngineStorage.in(folder.resolve("index")));
                SearchIndex index = index(content, engine, raw)) {
            new SearchCost(index, raw, searches, (arguments.length < 3) ? "" : arguments[2])
                .run(RealQueries.read(corpora, faq));
        }
        finally {
            if (kept.isBlank()) {
                FaqFolder.delete(folder);
            }
        }
    }

    private static SearchIndex index(Path content, SearchEngine engine, RawLucene raw) throws IOException {
        long began = System.nanoTime();
        try (IndexUpdate update = engine.update()) {
            Map<String, FileStamp> known = update.kept()
                .collect(Collectors.toMap(SourceOutline::path, SourceOutline::stamp));
            boolean both = raw.isEmpty();
            new ContentLoader(content).load(known, file -> {
                update.put(file);
                if (both) {
                    raw.put(file);
                }
            }, update::remove);
            SearchIndex index = update.commit();
            raw.commit();
            System.out.printf("index ready in %.1f s%n", (System.nanoTime() - began) / 1e9);
            return index;
        }
    }

    private void run(RealQueries queries) {
        System.out.println("| search | processor time: mean, p50, p99 (ms) | memory (KB) "
                + "| bare Lucene: mean, p50, p99 (ms) | memory (KB) |");
        System.out.println("|---|---|---|---|---|");
        queries.searches()
            .forEach((kind, texts) -> measure(kind, texts, text -> this.index.search(SearchQuery.of(text))));
        queries.typed().forEach((kind, texts) -> measure(kind, texts, text -> this.index.suggest(text, 8)));
    }

    private void measure(String kind, List<String> texts, Function<String, Object> work) {
        if (!kind.contains(this.only)) {
            return;
        }
        Samples.warmUp(3 * this.searches, 2 * SECONDS, i -> {
            String text = texts.get(i % texts.size());
            return List.of(work.apply(text), this.raw.search(text));
        });
        Samples ours = new Samples(this.searches, SECONDS);
        Samples bare = new Samples(this.searches, SECONDS);
        for (int i = 0; ours.wanted(); i++) {
            String text = texts.get((i + this.searches) % texts.size());
            ours.take(() -> work.apply(text));
            bare.take(() -> this.raw.search(text));
        }
        System.out.printf("| %s | %s | %s |%n", kind, ours.cells(), bare.cells());
    }

}
