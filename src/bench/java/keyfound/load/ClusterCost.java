package keyfound.load;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import keyfound.content.ContentLoader;
import keyfound.entry.SourceFile;
import keyfound.search.IndexUpdate;
import keyfound.search.SearchEngine;
import keyfound.search.SearchEngineFactory;
import keyfound.search.SearchIndex;
import keyfound.search.SearchQuery;
import keyfound.search.storage.EngineStorage;
import keyfound.search.storage.SearchCluster;

/// How long a search, a load and an edit take with the distributed engine, and with the
/// embedded one over the same entries in the same run: on the clock, since most of the
/// work is done in other processes. Both take turns at each query.
///
/// Arguments: the address of a cluster, and the number of entries (20,000 when absent; 0:
/// the shipped content). The system property `load.corpora` is the folder of the shared
/// corpora (`../shared/corpora`).
public final class ClusterCost {

    private static final int ENTRIES_A_FILE = 25;

    private static final int SEARCHES = Integer.getInteger("load.searches", 200);

    private final SearchIndex cluster;

    private final SearchIndex embedded;

    private ClusterCost(SearchIndex cluster, SearchIndex embedded) {
        this.cluster = cluster;
        this.embedded = embedded;
    }

    public static void main(String[] arguments) throws IOException {
        SearchCluster settings = new SearchCluster(List.of(URI.create(arguments[0])), "", "",
                "cost-" + ProcessHandle.current().pid(), Integer.getInteger("load.shards", 1), 0, Optional.empty());
        int entries = (arguments.length < 2) ? 20_000 : Integer.parseInt(arguments[1]);
        Path folder = Files.createTempDirectory("keyfound-cluster-cost");
        Path corpora = Path.of(System.getProperty("load.corpora", "../shared/corpora"));
        RealFaq faq = RealFaq.read(corpora);
        Path content = (entries == 0) ? Path.of("content") : folder.resolve("content");
        if (entries > 0) {
            faq.write(content, entries / ENTRIES_A_FILE * ENTRIES_A_FILE);
        }
        try (SearchEngine ours = SearchEngineFactory.named("opensearch")
            .open(new EngineStorage(folder, Optional.of(settings)));
                SearchEngine other = SearchEngineFactory.named("lucene")
                    .open(EngineStorage.in(folder.resolve("index")))) {
            List<SourceFile> files = new ArrayList<>();
            new ContentLoader(content).load(Map.of(), files::add, any -> {
            });
            try (SearchIndex cluster = loaded("opensearch", ours, files);
                    SearchIndex embedded = loaded("lucene", other, files)) {
                loaded("opensearch, one file again", ours, files.subList(0, 1)).close();
                loaded("lucene, one file again", other, files.subList(0, 1)).close();
                new ClusterCost(cluster, embedded).run(RealQueries.read(corpora, faq));
            }
        }
        finally {
            FaqFolder.delete(folder);
        }
    }

    private static SearchIndex loaded(String what, SearchEngine engine, List<SourceFile> files) {
        long began = System.nanoTime();
        try (IndexUpdate update = engine.update()) {
            files.forEach(update::put);
            SearchIndex index = update.commit();
            System.out.printf("%s: %d files in %.2f s%n", what, files.size(), (System.nanoTime() - began) / 1e9);
            return index;
        }
    }

    private void run(RealQueries queries) {
        System.out.println("| search | cluster: first, p50, p99 (ms) | embedded: first, p50, p99 (ms) |");
        System.out.println("|---|---|---|");
        queries.searches().forEach(this::measure);
    }

    private void measure(String kind, List<String> texts) {
        long[] ours = new long[SEARCHES];
        long[] others = new long[SEARCHES];
        long[] first = { time(this.cluster, texts.getFirst()), time(this.embedded, texts.getFirst()) };
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < SEARCHES; i++) {
                String text = texts.get((1 + i) % texts.size());
                ours[i] = time(this.cluster, text);
                others[i] = time(this.embedded, text);
            }
        }
        System.out.printf("| %s | %s | %s |%n", kind, cells(first[0], ours), cells(first[1], others));
    }

    private static long time(SearchIndex index, String text) {
        long began = System.nanoTime();
        index.search(SearchQuery.of(text));
        return System.nanoTime() - began;
    }

    private static String cells(long first, long... times) {
        Arrays.sort(times);
        return String.format("%.1f, %.1f, %.1f", first / 1e6, times[times.length / 2] / 1e6,
                times[times.length * 99 / 100] / 1e6);
    }

}
