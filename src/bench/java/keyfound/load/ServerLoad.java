package keyfound.load;

import java.io.File;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/// Writes a content folder, starts the server on it, and prints what each kind of work
/// took: elapsed time, and the processor time of the whole process beside it, which on a
/// busy machine tells more.
///
/// Arguments: the number of entries (10,000 when absent), and how many of them each file
/// holds (25). System properties: `load.jar` measures that jar instead of the classes,
/// `load.folder` keeps everything there, `load.port` (8199), `load.jvm` hands options to
/// the server.
public final class ServerLoad {

    private static final Duration LIMIT = Duration.ofMinutes(90);

    private static final int EDITS = 10;

    private final Path folder;

    private final FaqFolder faq;

    private final Path data;

    private final int port = Integer.getInteger("load.port", 8199);

    private ServerLoad(Path folder, int entries, int entriesAFile) {
        this.folder = folder;
        this.faq = new FaqFolder(folder.resolve("content"), Math.max(1, entries / entriesAFile), entriesAFile);
        this.data = folder.resolve("data");
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int entries = (arguments.length == 0) ? 10_000 : Integer.parseInt(arguments[0]);
        int entriesAFile = (arguments.length < 2) ? 25 : Integer.parseInt(arguments[1]);
        String kept = System.getProperty("load.folder", "");
        Path folder = kept.isBlank() ? Files.createTempDirectory("keyfound-load") : Path.of(kept);
        try {
            new ServerLoad(folder, entries, entriesAFile).run();
        }
        finally {
            if (kept.isBlank()) {
                FaqFolder.delete(folder);
            }
        }
    }

    private void run() throws IOException, InterruptedException {
        if (!Files.isDirectory(this.faq.root())) {
            this.faq.write();
        }
        print("content", "%,d entries in %,d files, %.1f MB".formatted(this.faq.entries(), this.faq.files(),
                FaqFolder.size(this.faq.root()) / 1e6));
        FaqFolder.delete(Files.createDirectories(this.data));
        measureKill();
        measureCold();
        measureRestart();
        print("data folder", "%.0f MB".formatted(FaqFolder.size(this.data) / 1e6));
        measureInside();
    }

    private void measureKill() throws IOException, InterruptedException {
        try (ServerProcess server = start(this.data)) {
            while (server.loaded() < this.faq.entries() / 3 && server.published() == 0) {
                Thread.sleep(20);
            }
            int loaded = server.loaded();
            server.kill();
            print("killed while loading", "%,d entries read by then".formatted(loaded));
        }
    }

    private void measureCold() throws IOException, InterruptedException {
        try (ServerProcess server = start(this.data)) {
            int steps = server.awaitReady(LIMIT);
            printReady("cold load", server);
            print("steps of it told by the health endpoint", Integer.toString(steps));
            expectAll(server);
        }
    }

    private void measureRestart() throws IOException, InterruptedException {
        try (ServerProcess server = start(this.data)) {
            server.awaitReady(LIMIT);
            printReady("restart, nothing changed", server);
            expectAll(server);
            measureEdits(server);
        }
    }

    private void measureEdits(ServerProcess server) throws IOException, InterruptedException {
        Thread.sleep(3000);
        long[] took = new long[EDITS];
        Duration before = server.processorTime();
        for (int edit = 0; edit < EDITS; edit++) {
            int file = (int) (edit * 7919L % this.faq.files());
            int edition = 2 + edit;
            this.faq.edit(file, edition);
            long began = System.nanoTime();
            while (!server.get("/api/v1/entries/" + SyntheticFaq.pinnedId(file)).body().contains("Edition" + edition)) {
                if (System.nanoTime() - began > Duration.ofMinutes(1).toNanos()) {
                    throw new IllegalStateException("edit of file " + file + " is not visible");
                }
                Thread.sleep(5);
            }
            took[edit] = System.nanoTime() - began;
        }
        Duration busy = server.processorTime().minus(before).dividedBy(EDITS);
        Arrays.sort(took);
        print("one file edited, until an answer shows it", "p50 %.0f ms   max %.0f ms   processor time %d ms"
            .formatted(took[EDITS / 2] / 1e6, took[EDITS - 1] / 1e6, busy.toMillis()));
    }

    private void measureInside() throws IOException, InterruptedException {
        Process inside = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED", "--add-modules", "jdk.incubator.vector", "-cp",
                System.getProperty("java.class.path"), InsideLoad.class.getName(), this.faq.root().toString(),
                this.data.toString(), Integer.toString(this.faq.files()), Integer.toString(this.port))
            .inheritIO()
            .start();
        if (inside.waitFor() != 0) {
            throw new IllegalStateException("the searches could not be measured");
        }
    }

    private ServerProcess start(Path dataFolder) throws IOException {
        String jar = System.getProperty("load.jar", "");
        List<String> program = jar.isBlank()
                ? List.of("-cp", System.getProperty("java.class.path"), "keyfound.Keyfound") : List.of("-jar", jar);
        File log = this.folder.resolve("server.log").toFile();
        return ServerProcess.start(program, this.faq.root(), dataFolder, this.port, log);
    }

    private void expectAll(ServerProcess server) throws InterruptedException {
        int published = server.published();
        if (published != this.faq.entries()) {
            throw new IllegalStateException(
                    "of " + this.faq.entries() + " entries " + published + " are served; see server.log");
        }
    }

    private static void printReady(String what, ServerProcess server) {
        print(what + ", until ready", "%.1f s   processor time %.1f s".formatted(server.elapsed().toMillis() / 1e3,
                server.processorTime().toMillis() / 1e3));
    }

    static void print(String what, String value) {
        System.out.printf("%-45s %s%n", what, value);
    }

    /// The status of an answer; the name of the failure where none came.
    static String status(HttpClient client, HttpRequest request) {
        try {
            return Integer.toString(client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
        }
        catch (IOException failed) {
            return failed.getClass().getSimpleName();
        }
        catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

}
