package keyfound.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Kills a server (`kill -9`) again and again while readers vote and files are edited.
/// After each start every vote that was acknowledged must be counted, and every address
/// that was ever served must lead to its entry.
///
/// Arguments: rounds (200), port (18081), a folder that is kept. The program is
/// `target/keyfound.jar`, or what `-Dload.classpath` names.
public final class KillRounds {

    private static final int ENTRIES = 24;

    private static final Pattern FIXED = Pattern.compile("\"fixed\":(\\d+)");

    private final Random random = new Random(42);

    private final HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private final int[] edition = new int[ENTRIES];

    /// Acknowledged, and sent without an answer.
    private final int[] acknowledged = new int[ENTRIES];

    private final int[] unanswered = new int[ENTRIES];

    /// Addresses that somebody has seen, by the number of the entry.
    private final List<List<String>> served = new ArrayList<>();

    private final Path folder;

    private final int port;

    private int votes;

    private int addresses;

    private KillRounds(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int rounds = (arguments.length < 1) ? 200 : Integer.parseInt(arguments[0]);
        int port = (arguments.length < 2) ? 18_081 : Integer.parseInt(arguments[1]);
        Path folder = (arguments.length < 3) ? Files.createTempDirectory("keyfound-kill") : Path.of(arguments[2]);
        new KillRounds(folder, port).run(rounds);
    }

    private void run(int rounds) throws IOException, InterruptedException {
        for (int entry = 0; entry < ENTRIES; entry++) {
            this.served.add(new ArrayList<>());
            write(entry);
        }
        String classPath = System.getProperty("load.classpath", "");
        List<String> program = classPath.isEmpty() ? List.of("-jar", "target/keyfound.jar")
                : List.of("-cp", classPath, "keyfound.Keyfound");
        for (int round = 1; round <= rounds; round++) {
            try (ServerProcess server = ServerProcess.start(program, this.folder.resolve("content"),
                    this.folder.resolve("data"), this.port, this.folder.resolve("log").toFile(),
                    "--server.forward-headers-strategy=native", "--keyfound.limits.votes=0",
                    "--keyfound.search.warm-up=0s")) {
                server.awaitReady(Duration.ofMinutes(3));
                check(round);
                disturb(Duration.ofMillis(200 + this.random.nextInt(1_300)));
                server.kill();
            }
            ServerLoad.print("round " + round,
                    "%d votes acknowledged and kept, %d addresses alive".formatted(this.votes, this.addresses));
        }
    }

    private void write(int entry) throws IOException {
        Path file = this.folder.resolve("content/unit-%d.md".formatted(entry));
        Files.createDirectories(file.getParent());
        Files.writeString(file,
                "# Unit %1$d\n\n## Q: Unit %1$d stops with `E-%2$d: valve %2$d is stuck`. Why? {#%3$s}\n\n**A**: Valve %2$d of unit %1$d needs oil from can %2$d.\n"
                    .formatted(entry, 7_000 + 13 * entry, id(entry)));
    }

    private String id(int entry) {
        return "unit-%d-edition-%d".formatted(entry, this.edition[entry]);
    }

    private void check(int round) throws IOException, InterruptedException {
        for (int entry = 0; entry < ENTRIES; entry++) {
            awaitEdition(entry);
            for (String address : this.served.get(entry)) {
                HttpResponse<String> answer = get("/q/" + address);
                String leads = answer.headers().firstValue("Location").orElse("/q/" + address);
                if ((answer.statusCode() != 200 && answer.statusCode() != 301) || !leads.endsWith("/q/" + id(entry))) {
                    throw new IllegalStateException("round %d: %s answers %d and leads to %s instead of %s"
                        .formatted(round, address, answer.statusCode(), leads, id(entry)));
                }
            }
            int kept = fixed(get("/api/v1/entries/" + id(entry) + "/outcomes").body());
            if (kept < this.acknowledged[entry] || kept > this.acknowledged[entry] + this.unanswered[entry]) {
                throw new IllegalStateException("round %d: %s has %d votes, %d were acknowledged, %d not answered"
                    .formatted(round, id(entry), kept, this.acknowledged[entry], this.unanswered[entry]));
            }
            this.acknowledged[entry] = kept;
            this.unanswered[entry] = 0;
        }
        this.votes = Arrays.stream(this.acknowledged).sum();
        this.addresses = this.served.stream().mapToInt(List::size).sum();
    }

    private void awaitEdition(int entry) throws IOException, InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (get("/q/" + id(entry)).statusCode() != 200) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(id(entry) + " is not served");
            }
            Thread.sleep(50);
        }
        see(entry);
    }

    private void see(int entry) {
        if (!this.served.get(entry).contains(id(entry))) {
            this.served.get(entry).add(id(entry));
        }
    }

    private void disturb(Duration time) throws IOException, InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            int entry = this.random.nextInt(ENTRIES);
            if (this.random.nextInt(6) == 0) {
                if (get("/q/" + id(entry)).statusCode() == 200) {
                    see(entry);
                    this.edition[entry]++;
                    write(entry);
                }
            }
            else {
                vote(entry);
            }
        }
        // one more that is under way when the server is killed
        int entry = this.random.nextInt(ENTRIES);
        this.unanswered[entry]++;
        var _ = this.client.sendAsync(voting(entry), HttpResponse.BodyHandlers.discarding());
    }

    private void vote(int entry) throws InterruptedException {
        this.unanswered[entry]++;
        try {
            if (this.client.send(voting(entry), HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                this.acknowledged[entry]++;
            }
            this.unanswered[entry]--;
        }
        catch (IOException _) {
            // nobody knows
        }
    }

    private HttpRequest voting(int entry) {
        return HttpRequest.newBuilder(address("/api/v1/entries/" + id(entry) + "/outcomes"))
            .header("Content-Type", "application/json")
            .header("X-Forwarded-For",
                    "%d.%d.%d.%d".formatted(20 + this.random.nextInt(80), this.random.nextInt(250),
                            this.random.nextInt(250), 1 + this.random.nextInt(250)))
            .POST(BodyPublishers.ofString("{\"outcome\":\"fixed\"}"))
            .build();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return this.client.send(HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + this.port + path);
    }

    private static int fixed(String tally) {
        Matcher matcher = FIXED.matcher(tally);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : -1;
    }

}
