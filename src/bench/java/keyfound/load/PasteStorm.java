package keyfound.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/// Posts long pastes to a running server, many at a time, and asks for one word again and
/// again meanwhile: prints what became of the pastes, and how long the word took without
/// and with them.
///
/// Arguments: address of the server, KiB of a paste (256), how many at a time (32),
/// seconds (10).
public final class PasteStorm {

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Map<String, Integer> outcomes = new ConcurrentHashMap<>();

    private final AtomicBoolean over = new AtomicBoolean();

    private final URI address;

    private final int seconds;

    private PasteStorm(URI address, int seconds) {
        this.address = address;
        this.seconds = seconds;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int kibibytes = (arguments.length < 2) ? 256 : Integer.parseInt(arguments[1]);
        int parallel = (arguments.length < 3) ? 32 : Integer.parseInt(arguments[2]);
        int seconds = (arguments.length < 4) ? 10 : Integer.parseInt(arguments[3]);
        new PasteStorm(URI.create(arguments[0] + "/api/v1/search"), seconds)
            .run(new SyntheticPaste().log(kibibytes * 1024), parallel);
    }

    private void run(String paste, int parallel) throws IOException, InterruptedException {
        ask();
        ServerLoad.print("one word, alone", ask());
        try (ExecutorService threads = Executors.newFixedThreadPool(parallel)) {
            for (int i = 0; i < parallel; i++) {
                threads.execute(() -> {
                    while (!this.over.get()) {
                        this.outcomes.merge(post(paste), 1, Integer::sum);
                    }
                });
            }
            ServerLoad.print("one word, beside %d pastes of %d KiB".formatted(parallel, paste.length() / 1024), ask());
            this.over.set(true);
        }
        ServerLoad.print("pastes by status", new TreeMap<>(this.outcomes).toString());
    }

    private String post(String paste) {
        HttpRequest request = HttpRequest.newBuilder(this.address)
            .header("Content-Type", "text/plain")
            .POST(HttpRequest.BodyPublishers.ofString(paste))
            .build();
        return ServerLoad.status(this.client, request);
    }

    private String ask() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(this.address + "?q=connection")).build();
        long[] took = new long[100_000];
        int count = 0;
        long began = System.nanoTime();
        while (count < took.length && System.nanoTime() - began < this.seconds * 1_000_000_000L) {
            long start = System.nanoTime();
            int status = this.client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            took[count++] = System.nanoTime() - start;
            if (status != 200) {
                throw new IOException("the server answers " + status);
            }
        }
        long[] sorted = Arrays.copyOf(took, count);
        Arrays.sort(sorted);
        return "p50 %.1f ms   p99 %.1f ms   longest %.1f ms   (%d)".formatted(sorted[count / 2] / 1e6,
                sorted[count * 99 / 100] / 1e6, sorted[count - 1] / 1e6, count);
    }

}
