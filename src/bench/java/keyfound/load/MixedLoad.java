package keyfound.load;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// A server with a small heap under all kinds of requests at once: questions, pages,
/// votes and pastes of 16 KiB, 256 KiB and 8 MiB, while files are edited. Fails when an
/// answer has another status than 200, 429 and 503, when an edit does not show, when the
/// server ends, or when its log tells of a failure.
///
/// Arguments: minutes (30), entries (5,000), port (18083). The program is
/// `target/keyfound.jar`, or what `-Dload.classpath` names; `-Dload.heap` is its heap
/// (256m), `-Dload.folder` a folder that is kept.
public final class MixedLoad {

    private static final int ENTRIES_A_FILE = 25;

    private static final Duration BETWEEN_EDITS = Duration.ofSeconds(6);

    private static final Duration EDIT_SHOWS = Duration.ofMinutes(2);

    private static final Set<Integer> ALLOWED = Set.of(200, 429, 503);

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Map<String, Integer> outcomes = new ConcurrentHashMap<>();

    private final AtomicBoolean over = new AtomicBoolean();

    private final Duration each;

    private final FaqFolder content;

    private final Path folder;

    private final int port;

    private int edits;

    private MixedLoad(Duration each, FaqFolder content, Path folder, int port) {
        this.each = each;
        this.content = content;
        this.folder = folder;
        this.port = port;
    }

    public static void main(String[] arguments) throws Exception {
        int minutes = (arguments.length < 1) ? 30 : Integer.parseInt(arguments[0]);
        int entries = (arguments.length < 2) ? 5_000 : Integer.parseInt(arguments[1]);
        int port = (arguments.length < 3) ? 18_083 : Integer.parseInt(arguments[2]);
        String kept = System.getProperty("load.folder", "");
        Path folder = kept.isEmpty() ? Files.createTempDirectory("keyfound-mixed") : Path.of(kept);
        FaqFolder content = new FaqFolder(Files.createDirectories(folder.resolve("content")), entries / ENTRIES_A_FILE,
                ENTRIES_A_FILE);
        content.write();
        new MixedLoad(Duration.ofMinutes(minutes), content, folder, port).run();
    }

    private void run() throws Exception {
        String heap = "-Xmx" + System.getProperty("load.heap", "256m");
        System.setProperty("load.jvm", (System.getProperty("load.jvm", "") + " " + heap).strip());
        String classPath = System.getProperty("load.classpath", "");
        List<String> program = classPath.isEmpty() ? List.of("-jar", "target/keyfound.jar")
                : List.of("-cp", classPath, "keyfound.Keyfound");
        Path log = this.folder.resolve("server.log");
        Files.deleteIfExists(log);
        try (ServerProcess server = ServerProcess.start(program, this.content.root(), this.folder.resolve("data"),
                this.port, log.toFile(), "--keyfound.limits.searches=0", "--keyfound.limits.pastes=0",
                "--keyfound.limits.votes=0")) {
            server.awaitReady(Duration.ofMinutes(10));
            load();
            ServerLoad.print("edits that were shown", String.valueOf(this.edits));
            new TreeMap<>(this.outcomes).forEach((what, count) -> ServerLoad.print(what, String.valueOf(count)));
            require(server.get("/actuator/health").statusCode() == 200, "the server is not healthy at the end");
        }
        List<String> troubles;
        try (Stream<String> lines = Files.lines(log)) {
            troubles = lines.filter(line -> line.contains(" ERROR ") || line.contains("OutOfMemory")).toList();
        }
        require(troubles.isEmpty(), "the log tells of " + troubles);
    }

    private void load() throws Exception {
        SyntheticPaste pastes = new SyntheticPaste();
        String small = pastes.log(16 * 1024);
        String large = pastes.log(256 * 1024);
        String largest = pastes.log(8 * 1024 * 1024);
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < 4; client++) {
                Random random = new Random(client);
                SyntheticWords words = new SyntheticWords(random);
                clients.execute(() -> again("question", () -> get("/api/v1/search?q=" + encoded(words.english(5)))));
                clients.execute(() -> again("page", () -> get("/search?q=" + encoded(words.error()))));
            }
            Random random = new Random(5);
            clients.execute(() -> again("entry", () -> get("/q/" + anyId(random))));
            clients.execute(() -> again("vote", () -> vote(anyId(new Random()))));
            clients.execute(() -> again("paste of 16 KiB", () -> post(small)));
            clients.execute(() -> again("paste of 256 KiB", () -> post(large)));
            clients.execute(() -> again("paste of 8 MiB", () -> post(largest)));
            try {
                edit();
            }
            finally {
                this.over.set(true);
            }
        }
        for (String outcome : this.outcomes.keySet()) {
            require(ALLOWED.stream().anyMatch(status -> outcome.endsWith(" " + status)), "an answer was " + outcome);
        }
    }

    /// Each edit shows before the next one is made.
    private void edit() throws Exception {
        Random random = new Random(6);
        long end = System.nanoTime() + this.each.toNanos();
        while (System.nanoTime() < end) {
            int file = random.nextInt(this.content.files());
            this.edits++;
            this.content.edit(file, 1 + this.edits);
            long late = System.nanoTime() + EDIT_SHOWS.toNanos();
            String edition = "Edition" + (1 + this.edits) + ".";
            while (!body("/api/v1/entries/" + SyntheticFaq.pinnedId(file)).contains(edition)) {
                require(System.nanoTime() < late, edition + " of file " + file + " does not show");
                TimeUnit.MILLISECONDS.sleep(200);
            }
            TimeUnit.MILLISECONDS.sleep(BETWEEN_EDITS.toMillis());
        }
    }

    private void again(String what, Supplier<HttpRequest> request) {
        while (!this.over.get()) {
            this.outcomes.merge(what + ": " + ServerLoad.status(this.client, request.get()), 1, Integer::sum);
        }
    }

    private String body(String path) throws IOException, InterruptedException {
        return this.client.send(get(path), HttpResponse.BodyHandlers.ofString()).body();
    }

    private String anyId(Random random) {
        return SyntheticFaq.pinnedId(random.nextInt(this.content.files()));
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(address(path)).build();
    }

    private HttpRequest post(String paste) {
        return HttpRequest.newBuilder(address("/api/v1/search"))
            .header("Content-Type", "text/plain")
            .POST(BodyPublishers.ofString(paste))
            .build();
    }

    private HttpRequest vote(String id) {
        return HttpRequest.newBuilder(address("/api/v1/entries/" + id + "/outcomes"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"outcome\":\"fixed\"}"))
            .build();
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + this.port + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

}
