package keyfound.load;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import keyfound.content.ContentLoader;

/// The server, a node of OpenSearch and bare Lucene beside each other: the same entries
/// and queries of real people, some searches of one after some of the other, so that what
/// else the machine does troubles all of them. OpenSearch is asked as a search box asks
/// it, and once more with what the server does besides: counts of collections, and marks.
///
/// Prints two tables: what loading took, and for each kind of search the processor time,
/// and p50 and p99 of the time that passed.
///
/// Arguments: the number of entries (20,000 when absent) and searches of each kind (200).
/// System properties: `load.corpora` is the folder of the shared corpora
/// (`../shared/corpora`); `load.jar` measures that jar instead of the classes;
/// `load.engine` (`lucene`) `opensearch` lets the server keep its entries on the same
/// node; `load.folder` takes everything that is written, and stays; `load.rates`
/// (`20,50,100`) then asks the server and OpenSearch so many times a second (see
/// `SteadyRate`); `load.heap` (`1g`) is the heap of the server.
public final class SideBySide {

    private static final int ENTRIES_A_FILE = 25;

    private static final int BLOCK = 20;

    private static final int PORT = Integer.getInteger("load.port", 8199);

    private static final Path CLASS_PATH = Path.of("target/opensearch.cp");

    /// Longer texts do not go into an address.
    private static final int LONGEST_ADDRESS = 2_000;

    private static final String RATES = System.getProperty("load.rates", "");

    /// What OpenSearch answers, too.
    private static final List<String> ASKED = List.of("one word", "title", "question", "log line",
            "what rustc printed");

    private static final Duration LIMIT = Duration.ofMinutes(90);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final List<Contender> contenders;

    private final int searches;

    private SideBySide(List<Contender> contenders, int searches) {
        this.contenders = contenders;
        this.searches = searches;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int entries = (arguments.length == 0) ? 20_000 : Integer.parseInt(arguments[0]);
        int searches = (arguments.length < 2) ? 200 : Integer.parseInt(arguments[1]);
        String kept = System.getProperty("load.folder", "");
        Path folder = kept.isBlank() ? Files.createTempDirectory("keyfound-side") : Path.of(kept);
        Path corpora = Path.of(System.getProperty("load.corpora", "../shared/corpora"));
        RealFaq faq = RealFaq.read(corpora);
        Path content = folder.resolve("content");
        if (!Files.isDirectory(content)) {
            faq.write(content, entries / ENTRIES_A_FILE * ENTRIES_A_FILE);
        }
        try (PlainOpenSearch node = PlainOpenSearch.start(CLASS_PATH, folder.resolve("opensearch"));
                ServerProcess server = server(folder, node);
                RawLucene lucene = new RawLucene(folder.resolve("lucene"))) {
            System.out.println(
                    "| program | processor time of the load (s) | passed (s) | on the disk (MB) | peak of memory (MB) |");
            System.out.println("|---|---|---|---|---|");
            server.awaitReady(LIMIT);
            printLoad("server", server.processorTime(), server.elapsed(), folder.resolve("data/index"), server.id());
            load(folder, node, lucene);
            RealQueries queries = RealQueries.read(corpora, faq);
            List<Contender> contenders = contenders(server, node, lucene);
            new SideBySide(contenders, searches).run(queries);
            List<Integer> rates = Stream.of(RATES.split(",", -1))
                .filter(rate -> !rate.isBlank())
                .map(Integer::valueOf)
                .toList();
            if (!rates.isEmpty()) {
                new SteadyRate(contenders.subList(0, 2), ASKED.stream().map(queries.searches()::get).toList())
                    .run(rates);
            }
        }
        finally {
            if (kept.isBlank()) {
                FaqFolder.delete(folder);
            }
        }
    }

    private static ServerProcess server(Path folder, PlainOpenSearch node) throws IOException {
        String jar = System.getProperty("load.jar", "");
        List<String> program = jar.isBlank() ? List.of("--add-modules", "jdk.incubator.vector", "-cp",
                System.getProperty("java.class.path"), "keyfound.Keyfound") : List.of("-jar", jar);
        List<String> settings = new ArrayList<>(List.of("--keyfound.limits.searches=0", "--keyfound.limits.pastes=0"));
        if (System.getProperty("load.engine", "lucene").equals("opensearch")) {
            settings.add("--keyfound.search.engine=opensearch");
            settings.add("--keyfound.search.opensearch.urls=" + node.address());
            settings.add("--keyfound.search.opensearch.replicas=0");
        }
        return ServerProcess.start(program, folder.resolve("content"), folder.resolve("data"), PORT,
                folder.resolve("server.log").toFile(), settings.toArray(String[]::new));
    }

    /// Of these two, reading the Markdown is no part of what is measured.
    private static void load(Path folder, PlainOpenSearch node, RawLucene lucene)
            throws IOException, InterruptedException {
        Duration[] passed = { Duration.ZERO, Duration.ZERO };
        Duration[] busy = { node.processorTime(), Duration.ZERO };
        node.create();
        new ContentLoader(folder.resolve("content")).load(Map.of(), file -> {
            passed[0] = passed[0].plus(timed(() -> node.put(file)));
            Duration before = busyHere();
            passed[1] = passed[1].plus(timed(() -> lucene.put(file)));
            busy[1] = busy[1].plus(busyHere()).minus(before);
        }, _ -> {
        });
        long began = System.nanoTime();
        node.commit();
        passed[0] = passed[0].plus(since(began));
        printLoad("OpenSearch, from JSON", node.processorTime().minus(busy[0]), passed[0],
                folder.resolve("opensearch/node"), node.id());
        began = System.nanoTime();
        Duration before = busyHere();
        lucene.commit();
        printLoad("Lucene, in this process", busy[1].plus(busyHere()).minus(before), passed[1].plus(since(began)),
                folder.resolve("lucene"), 0);
    }

    private static Duration timed(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return since(began);
    }

    private static void printLoad(String program, Duration busy, Duration passed, Path written, long process)
            throws IOException {
        String size = Files.isDirectory(written) ? "%.0f".formatted(FaqFolder.size(written) / 1e6) : "";
        Path status = Path.of("/proc", Long.toString(process), "status");
        String peak = Files.isReadable(status) ? Files.readAllLines(status)
            .stream()
            .filter(line -> line.startsWith("VmHWM:"))
            .map(line -> "%.0f".formatted(Long.parseLong(line.replaceAll("\\D", "")) / 1e3))
            .collect(Collectors.joining()) : "";
        System.out.printf("| %s | %.1f | %.1f | %s | %s |%n", program, busy.toMillis() / 1e3, passed.toMillis() / 1e3,
                size, peak);
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static Duration busyHere() {
        return Duration.ofNanos(THREADS.getCurrentThreadCpuTime());
    }

    private static List<Contender> contenders(ServerProcess server, PlainOpenSearch node, RawLucene lucene) {
        boolean onNode = System.getProperty("load.engine", "lucene").equals("opensearch");
        return List.of(
                new Contender("server", text -> search(server, text),
                        () -> onNode ? server.processorTime().plus(node.processorTime()) : server.processorTime()),
                new Contender("OpenSearch, plain", text -> node.search(text, false), node::processorTime),
                new Contender("OpenSearch, facets and marks", text -> node.search(text, true), node::processorTime),
                new Contender("Lucene", text -> {
                    var _ = lucene.search(text);
                    return true;
                }, SideBySide::busyHere));
    }

    private static boolean search(ServerProcess server, String text) throws IOException, InterruptedException {
        String address = "/api/v1/search";
        boolean isLong = text.length() > LONGEST_ADDRESS;
        int status = isLong ? server.post(address, text).statusCode()
                : server.get(address + "?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8)).statusCode();
        return status == 200;
    }

    private void run(RealQueries queries) throws IOException, InterruptedException {
        System.out.println();
        System.out.println("| processor time; p50, p99 of the time passed (ms) | "
                + this.contenders.stream().map(Contender::name).collect(Collectors.joining(" | ")) + " |");
        System.out.println("|---|" + "---|".repeat(this.contenders.size()));
        for (Map.Entry<String, List<String>> kind : queries.searches().entrySet()) {
            measure(kind.getKey(), kind.getValue());
        }
    }

    /// The first half warms up and does not count.
    private void measure(String kind, List<String> texts) throws IOException, InterruptedException {
        List<Turns> turns = this.contenders.stream().map(Turns::new).toList();
        int blocks = Math.max(1, Math.min(this.searches, 2 * texts.size()) / BLOCK);
        for (int block = 0; block < 2 * blocks; block++) {
            for (Turns each : turns) {
                each.take(texts, block * BLOCK, block >= blocks);
            }
        }
        System.out.printf("| %s | %s |%n", kind, turns.stream().map(Turns::cell).collect(Collectors.joining(" | ")));
    }

    /// The searches of one program, some at a time: the system counts hundredths of a
    /// second, and compilers work on behind an answer.
    private static final class Turns {

        private final Contender contender;

        private final List<Long> took = new ArrayList<>();

        private Duration busy = Duration.ZERO;

        private boolean refused;

        Turns(Contender contender) {
            this.contender = contender;
        }

        void take(List<String> texts, int first, boolean counts) throws IOException, InterruptedException {
            Duration before = this.contender.processorTime().get();
            for (int i = first; i < first + BLOCK && !this.refused; i++) {
                long began = System.nanoTime();
                this.refused = !this.contender.search().of(texts.get(i % texts.size()));
                if (counts) {
                    this.took.add(System.nanoTime() - began);
                }
            }
            if (counts) {
                this.busy = this.busy.plus(this.contender.processorTime().get()).minus(before);
            }
        }

        String cell() {
            if (this.refused) {
                return "refused";
            }
            long[] sorted = this.took.stream().mapToLong(Long::longValue).sorted().toArray();
            return "%.1f; %.1f, %.1f".formatted(this.busy.toNanos() / 1e6 / sorted.length,
                    sorted[sorted.length / 2] / 1e6, sorted[sorted.length * 99 / 100] / 1e6);
        }

    }

}
