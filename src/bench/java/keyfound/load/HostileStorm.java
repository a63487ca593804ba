package keyfound.load;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/// Asks a running server questions at a steady rate, whether it keeps up or not, while
/// hostile texts are sent as fast as they are answered. Prints how long questions took
/// without and with each kind, and by status what became of both.
///
/// Arguments: address of the server, questions a second (20), clients of the storm (16),
/// seconds for each kind (15), a text that the names of the kinds contain. Start the
/// server with `--keyfound.limits.searches=0 --keyfound.limits.pastes=0`: from one
/// address all of it would be refused.
public final class HostileStorm {

    private static final List<String> QUESTIONS = List.of("connection refused", "Too many open files",
            "why is the disk full", "certificate verify failed: unable to get local issuer certificate",
            "x509: certificate signed by unknown authority", "java.lang.OutOfMemoryError: Java heap space", "磁盘满了怎么办",
            "permission denied");

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI search;

    private final int rate;

    private final int clients;

    private final Duration each;

    private HostileStorm(URI search, int rate, int clients, Duration each) {
        this.search = search;
        this.rate = rate;
        this.clients = clients;
        this.each = each;
    }

    public static void main(String[] arguments) throws InterruptedException {
        HostileStorm storm = new HostileStorm(URI.create(arguments[0] + "/api/v1/search"), number(arguments, 1, 20),
                number(arguments, 2, 16), Duration.ofSeconds(number(arguments, 3, 15)));
        storm.questions("warming up");
        storm.questions("nothing else");
        String errors = "Error: ".repeat(8 * 1024 * 1024 / 7);
        String accents = "error: " + "\u0301".repeat(16 * 1024);
        String link = "error: " + "\u0301".repeat(28 * 1024 / 6);
        Map<String, HttpRequest> kinds = new LinkedHashMap<>();
        kinds.put("bodies of 8 MiB of 'Error: '", storm.post(errors));
        kinds.put("bodies of 32 KB of accents", storm.post(accents));
        kinds.put("links of 28 KB of accents", storm.get(link));
        kinds.keySet().removeIf(kind -> arguments.length > 4 && !kind.contains(arguments[4]));
        for (Map.Entry<String, HttpRequest> kind : kinds.entrySet()) {
            storm.run(kind.getKey(), kind.getValue());
        }
        storm.questions("nothing else, again");
    }

    private static int number(String[] arguments, int place, int otherwise) {
        return (arguments.length > place) ? Integer.parseInt(arguments[place]) : otherwise;
    }

    private HttpRequest post(String text) {
        return HttpRequest.newBuilder(this.search)
            .header("Content-Type", "text/plain; charset=utf-8")
            .POST(BodyPublishers.ofString(text))
            .build();
    }

    private HttpRequest get(String text) {
        return HttpRequest.newBuilder(URI.create(this.search + "?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8)))
            .build();
    }

    private void run(String kind, HttpRequest hostile) throws InterruptedException {
        AtomicBoolean over = new AtomicBoolean();
        Map<String, Integer> outcomes = new ConcurrentHashMap<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(this.clients)) {
            for (int i = 0; i < this.clients; i++) {
                threads.execute(() -> {
                    while (!over.get()) {
                        outcomes.merge(ServerLoad.status(this.client, hostile), 1, Integer::sum);
                    }
                });
            }
            questions(kind);
            over.set(true);
        }
        ServerLoad.print("    their answers by status", new TreeMap<>(outcomes).toString());
    }

    /// A question that has to wait for its turn to be asked waits for its answer, too.
    private void questions(String beside) throws InterruptedException {
        Queue<Long> took = new ConcurrentLinkedQueue<>();
        Map<String, Integer> outcomes = new ConcurrentHashMap<>();
        int count = (int) (this.rate * this.each.toSeconds());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long began = System.nanoTime();
            for (int i = 0; i < count; i++) {
                long due = began + i * 1_000_000_000L / this.rate;
                LockSupport.parkNanos(due - System.nanoTime());
                HttpRequest question = get(QUESTIONS.get(i % QUESTIONS.size()));
                threads.execute(() -> {
                    outcomes.merge(ServerLoad.status(this.client, question), 1, Integer::sum);
                    took.add(System.nanoTime() - due);
                });
            }
        }
        long[] sorted = took.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        ServerLoad.print("questions beside " + beside,
                "p50 %.0f ms   p99 %.0f ms   longest %.0f ms   %s".formatted(sorted[sorted.length / 2] / 1e6,
                        sorted[sorted.length * 99 / 100] / 1e6, sorted[sorted.length - 1] / 1e6,
                        new TreeMap<>(outcomes)));
    }

}
