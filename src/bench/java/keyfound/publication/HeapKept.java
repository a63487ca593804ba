package keyfound.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

import keyfound.access.Visibility;
import keyfound.search.SearchEngine;
import keyfound.search.SearchEngineFactory;
import keyfound.search.storage.EngineStorage;

/// Publishes a content folder without a server around it, and tells what stays on the
/// heap after full collections. Run it twice: the first run loads, the second one tells
/// what a server holds after a restart.
///
/// Arguments: the content folder, and a data folder of its own. With the system property
/// `heap.classes` the classes are listed, too, by the JDK's `jcmd`.
public final class HeapKept {

    private static final int COLLECTIONS = 4;

    private HeapKept() {
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path data = Files.createDirectories(Path.of(arguments[1]));
        try (SearchEngine engine = SearchEngineFactory.named("lucene").open(EngineStorage.in(data.resolve("index")));
                Publisher publisher = new Publisher(ContentReader.of(Path.of(arguments[0])), engine,
                        PublicationSteps.ledger(data, ";CACHE_SIZE=1024"), Clock.systemUTC(), true, Visibility.OPEN,
                        Election.ALONE, new OffHeap(data))) {
            publisher.publish();
            int entries = publisher.readAll(publication -> publication.catalog().entries().size());
            for (int i = 0; i < COLLECTIONS; i++) {
                System.gc();
                Thread.sleep(200);
            }
            Runtime runtime = Runtime.getRuntime();
            long used = runtime.totalMemory() - runtime.freeMemory();
            System.out.printf("%,d entries, %.1f MB of heap, %.3f KB an entry%n", entries, used / 1e6,
                    used / 1e3 / entries);
            if (Boolean.getBoolean("heap.classes")) {
                new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(ProcessHandle.current().pid()), "GC.class_histogram")
                    .inheritIO()
                    .start()
                    .waitFor();
            }
        }
    }

}
