package keyfound.load;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.h2.jdbcx.JdbcConnectionPool;

import keyfound.demand.Surface;
import keyfound.demand.gap.Gaps;
import keyfound.demand.gap.Sighting;
import keyfound.search.Verdict;

/// What it costs to remember searches, whether any is lost, and how the desk fares with
/// many unanswered errors. The server runs on the content of this repository, in a
/// process of its own.
///
/// Arguments: `cost BLOCKS` compares a server that remembers with one that does not, in
/// blocks of 100 searches by turns; `rate SECONDS [JDBC-URL USER]` sends 200 different
/// searches a second and counts what is kept, in the embedded database or in another
/// (status 0: no answer came);
/// `gaps COUNT` times the page of the gaps and a publication with so many of them.
public final class DemandLoad {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private static final int BLOCK = 100;

    private static final int A_SECOND = 200;

    private static final int WARM_UP = 2000;

    private static final int PORT = Integer.getInteger("load.port", 8198);

    private static final String PASSWORD = "correct horse";

    /// Messages of the content, and some that nobody knows.
    private static final List<String> LINES = List.of(
            "2026-03-01T08:12:44.120+08:00 ERROR worker: load state: key not found",
            "java.net.BindException: Address already in use", "fatal: Not possible to fast-forward, aborting.",
            "accept: too many open files (os error 24)", "zorblax: quux valve stuck (code QX-100)",
            "Why does the container exit with code 137?", "npm ERR! code ERESOLVE", "flange cracked in pump house");

    private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private final Path folder;

    private final AtomicInteger sent = new AtomicInteger();

    private DemandLoad(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("keyfound-demand");
        try {
            DemandLoad load = new DemandLoad(folder);
            int count = Integer.parseInt(arguments[1]);
            switch (arguments[0]) {
                case "cost" -> load.measureCost(count);
                case "rate" -> load.measureRate(count, (arguments.length < 4) ? "" : arguments[2],
                        (arguments.length < 4) ? "sa" : arguments[3]);
                case "gaps" -> load.measureGaps(count);
                default -> throw new IllegalArgumentException(arguments[0]);
            }
        }
        finally {
            FaqFolder.delete(folder);
        }
    }

    private ServerProcess start(String name, int port, Path content, String... settings)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(settings));
        all.addAll(List.of("--keyfound.limits.pastes=0", "--keyfound.limits.searches=0",
                "--keyfound.desk.password=" + PASSWORD));
        ServerProcess server = ServerProcess.start(
                List.of("-cp", System.getProperty("java.class.path"), "keyfound.Keyfound"), content,
                this.folder.resolve(name), port, this.folder.resolve(name + ".log").toFile(),
                all.toArray(String[]::new));
        server.awaitReady(LIMIT);
        return server;
    }

    private void measureCost(int blocks) throws IOException, InterruptedException {
        try (ServerProcess with = start("with", PORT, Path.of("content"));
                ServerProcess without = start("without", PORT + 1, Path.of("content"),
                        "--keyfound.demand.enabled=false")) {
            for (int i = 0; i < 20; i++) {
                block(with, PORT);
                block(without, PORT + 1);
            }
            double[] work = new double[blocks];
            double[] time = new double[blocks];
            for (int i = 0; i < blocks; i++) {
                // by turns, so that neither has the quieter half
                Cost one = block((i % 2 == 0) ? with : without, (i % 2 == 0) ? PORT : PORT + 1);
                Cost two = block((i % 2 == 0) ? without : with, (i % 2 == 0) ? PORT + 1 : PORT);
                Cost remembers = (i % 2 == 0) ? one : two;
                Cost forgets = (i % 2 == 0) ? two : one;
                work[i] = remembers.work / forgets.work;
                time[i] = remembers.time / forgets.time;
            }
            Arrays.sort(work);
            Arrays.sort(time);
            ServerLoad.print("processor time, remembering / not, %d pairs".formatted(blocks),
                    "median %.3f   quartiles %.3f to %.3f".formatted(work[blocks / 2], work[blocks / 4],
                            work[blocks * 3 / 4]));
            ServerLoad.print("time of an answer, remembering / not", "median %.3f   quartiles %.3f to %.3f"
                .formatted(time[blocks / 2], time[blocks / 4], time[blocks * 3 / 4]));
        }
    }

    private Cost block(ServerProcess server, int port) throws IOException, InterruptedException {
        double[] took = new double[BLOCK];
        Duration before = server.processorTime();
        for (int i = 0; i < BLOCK; i++) {
            long began = System.nanoTime();
            search(port);
            took[i] = System.nanoTime() - began;
        }
        // what is written meanwhile counts, too
        Thread.sleep(1200);
        double work = server.processorTime().minus(before).toNanos() / (double) BLOCK;
        Arrays.sort(took);
        return new Cost(work, took[BLOCK / 2]);
    }

    /// Nanoseconds for one search.
    ///
    /// @param work processor time of the whole server
    /// @param time median until the answer
    private record Cost(double work, double time) {
    }

    /// Each text differs, so each counts.
    private int search(int port) throws IOException, InterruptedException {
        int number = this.sent.incrementAndGet();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
            .header("Content-Type", "text/plain")
            .POST(BodyPublishers.ofString(LINES.get(number % LINES.size()) + " after " + number + " ms"))
            .build();
        return this.client.send(request, BodyHandlers.discarding()).statusCode();
    }

    private void measureRate(int seconds, String database, String user) throws Exception {
        String[] settings = database.isEmpty() ? new String[0]
                : new String[] { "--spring.datasource.url=" + database, "--spring.datasource.username=" + user };
        String url = database.isEmpty() ? "jdbc:h2:file:" + this.folder.resolve("rate/keyfound") : database;
        // few entries: the writing is what is tried here, not the searching
        FaqFolder faq = new FaqFolder(this.folder.resolve("content"), 2, 10);
        faq.write();
        Map<Integer, Integer> answers = new ConcurrentHashMap<>();
        try (ServerProcess _ = start("rate", PORT, faq.root(), settings);
                ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < WARM_UP; i++) {
                search(PORT);
            }
            long began = System.nanoTime();
            for (int i = 0; i < seconds * A_SECOND; i++) {
                long due = began + i * 1_000_000_000L / A_SECOND;
                Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
                readers.execute(() -> {
                    try {
                        answers.merge(search(PORT), 1, Integer::sum);
                    }
                    catch (IOException _) {
                        answers.merge(0, 1, Integer::sum);
                    }
                    catch (InterruptedException ex) {
                        Thread.currentThread().interrupt();
                    }
                });
            }
            readers.shutdown();
            boolean _ = readers.awaitTermination(5, TimeUnit.MINUTES);
            ServerLoad.print("searches sent and answered", "%,d in %.0f s, by status %s".formatted(this.sent.get(),
                    (System.nanoTime() - began) / 1e9, answers));
        }
        ServerLoad.print("searches kept, with %,d to warm up".formatted(WARM_UP),
                "%,d".formatted(count(url, user, "select count(*) from search_record")));
    }

    private static long count(String url, String user, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, "");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void measureGaps(int count) throws Exception {
        Path content = this.folder.resolve("content");
        FaqFolder faq = new FaqFolder(content, 40, 25);
        faq.write();
        try (ServerProcess server = start("gaps", PORT, content)) {
            Thread.sleep(3000);
            measure("without a gap", server, faq, 100);
        }
        fill(count);
        try (ServerProcess server = start("gaps", PORT, content)) {
            Thread.sleep(3000);
            measure("with %,d gaps".formatted(count), server, faq, 200);
        }
    }

    private void fill(int count) {
        JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:file:" + this.folder.resolve("gaps/keyfound"),
                "sa", "");
        Gaps gaps = Gaps.in(pool);
        SyntheticWords words = new SyntheticWords(new Random(7));
        Instant now = Instant.now();
        for (int from = 0; from < count; from += 500) {
            List<Sighting> batch = new ArrayList<>();
            for (int i = from; i < Math.min(count, from + 500); i++) {
                String signature = words.word() + " " + words.word() + " failed in state G" + (1000 + i);
                batch.add(new Sighting(signature, signature, now.minusSeconds(i), Surface.PAGE, "en", Verdict.UNKNOWN,
                        false));
            }
            gaps.add(batch);
        }
        pool.dispose();
    }

    private void measure(String what, ServerProcess server, FaqFolder faq, int edition) throws Exception {
        logIn();
        ServerLoad.print("the page of the gaps, " + what, times(30, () -> page("/desk/gaps")));
        AtomicInteger next = new AtomicInteger(edition);
        ServerLoad.print("one file edited, until an answer shows it, " + what, times(9, () -> {
            int file = next.get() % 7;
            faq.edit(file, next.incrementAndGet());
            while (!server.get("/api/v1/entries/" + SyntheticFaq.pinnedId(file))
                .body()
                .contains("Edition" + next.get())) {
                Thread.sleep(5);
            }
        }));
    }

    private void logIn() throws IOException, InterruptedException {
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page("/desk/login"));
        if (!token.find()) {
            throw new IllegalStateException("the form of the login has no token");
        }
        String form = "_csrf=" + token.group(1) + "&user=maintainer&password="
                + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8);
        this.client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + "/desk/login"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build(), BodyHandlers.discarding());
    }

    private String page(String path) throws IOException, InterruptedException {
        return this.client
            .send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + path)).build(),
                    BodyHandlers.ofString())
            .body();
    }

    private static String times(int count, Work work) throws Exception {
        long[] took = new long[count];
        for (int i = 0; i < count; i++) {
            long began = System.nanoTime();
            work.run();
            took[i] = System.nanoTime() - began;
        }
        Arrays.sort(took);
        return "p50 %.0f ms   best %.0f ms   longest %.0f ms".formatted(took[count / 2] / 1e6, took[0] / 1e6,
                took[count - 1] / 1e6);
    }

    @FunctionalInterface
    private interface Work {

        void run() throws Exception;

    }

}
