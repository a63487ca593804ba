package keyfound.load;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The server in a process of its own, with a heap of 1 GiB where `load.heap` says
/// nothing else; what it logs goes to a file.
final class ServerProcess implements AutoCloseable {

    private static final Pattern LOADED = Pattern.compile("\"loading\":\\{[^}]*\"entries\":(\\d+)");

    private static final Pattern PUBLISHED = Pattern.compile("\"entries\":(\\d+),\"problems\"");

    private final HttpClient http = HttpClient.newHttpClient();

    private final long began = System.nanoTime();

    private final Process process;

    private final int port;

    private ServerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /// @param program the class path and the name of the main class, or `-jar` and a path
    /// @param settings more arguments, such as `--keyfound.desk.write=true`
    static ServerProcess start(List<String> program, Path content, Path data, int port, File log, String... settings)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"),
                "-Xmx" + System.getProperty("load.heap", "1g")));
        String extra = System.getProperty("load.jvm", "");
        if (!extra.isBlank()) {
            command.addAll(List.of(extra.split(" ", -1)));
        }
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(program);
        command.addAll(
                List.of("--keyfound.content.dir=" + content, "--keyfound.data.dir=" + data, "--server.port=" + port));
        command.addAll(List.of(settings));
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
            .start();
        return new ServerProcess(process, port);
    }

    /// @return how many steps of the load the health endpoint has told meanwhile
    int awaitReady(Duration limit) throws IOException, InterruptedException {
        List<Integer> steps = new ArrayList<>();
        while (!isReady()) {
            int now = loaded();
            if (now > 0 && (steps.isEmpty() || steps.getLast() != now)) {
                steps.add(now);
            }
            if (!this.process.isAlive() || elapsed().compareTo(limit) > 0) {
                throw new IllegalStateException("not ready after " + elapsed() + ", alive: " + this.process.isAlive());
            }
            Thread.sleep(50);
        }
        return steps.size();
    }

    /// Entries read so far of a load that is going on, as the health endpoint tells; 0
    /// when it tells nothing.
    int loaded() throws InterruptedException {
        return number(LOADED, health());
    }

    int published() throws InterruptedException {
        return number(PUBLISHED, health());
    }

    private static int number(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    private String health() throws InterruptedException {
        try {
            return get("/actuator/health").body();
        }
        catch (IOException _) {
            return "";
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            return get("/actuator/health/readiness").statusCode() == 200;
        }
        catch (IOException _) {
            return false;
        }
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + this.port + path);
        return this.http.send(HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(60)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String text) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + this.port + path);
        return this.http.send(HttpRequest.newBuilder(address)
            .timeout(Duration.ofSeconds(60))
            .header("Content-Type", "text/plain;charset=utf-8")
            .POST(HttpRequest.BodyPublishers.ofString(text))
            .build(), HttpResponse.BodyHandlers.ofString());
    }

    long id() {
        return this.process.pid();
    }

    /// Since the process was started.
    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - this.began);
    }

    /// Time of work of all its threads so far, compiler and collector included.
    Duration processorTime() {
        return this.process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /// As `kill -9` does.
    void kill() throws InterruptedException {
        this.process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        this.process.destroy();
        try {
            if (!this.process.waitFor(30, TimeUnit.SECONDS)) {
                this.process.destroyForcibly();
            }
        }
        catch (InterruptedException ex) {
            this.process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        this.http.close();
    }

}
