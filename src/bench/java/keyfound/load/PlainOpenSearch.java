package keyfound.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import keyfound.entry.Entry;
import keyfound.entry.SourceFile;

/// A node of OpenSearch in a process of its own, with a heap of 1 GiB and an index of
/// questions and texts as its standard analyzer cuts them. What it logs goes to a file.
final class PlainOpenSearch implements AutoCloseable {

    private static final String INDEX = "/plain";

    private static final int HITS = 10;

    private static final int BULK_BYTES = 4 << 20;

    private static final Pattern PORT = Pattern.compile("(?m)^HTTP Port: *(\\d+)$");

    private static final Duration STARTED = Duration.ofMinutes(3);

    private final HttpClient http = HttpClient.newHttpClient();

    private final Process process;

    private final URI address;

    private final StringBuilder bulk = new StringBuilder();

    private PlainOpenSearch(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /// @param classPath the file that the build writes, with all that a node needs
    /// @param folder takes what the node writes
    static PlainOpenSearch start(Path classPath, Path folder) throws IOException, InterruptedException {
        Path log = Files.createDirectories(folder).resolve("log");
        Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED", "--add-modules", "jdk.incubator.vector", "-cp",
                Files.readString(classPath).strip(), "org.codelibs.opensearch.runner.OpenSearchRunner", "-basePath",
                folder.resolve("node").toString(), "-numOfNode", "1", "-baseHttpPort", "9200", "-clusterName",
                "side-" + ProcessHandle.current().pid())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
        long began = System.nanoTime();
        while (process.isAlive() && System.nanoTime() - began < STARTED.toNanos()) {
            Thread.sleep(200);
            Matcher port = PORT.matcher(Files.readString(log));
            if (port.find()) {
                PlainOpenSearch node = new PlainOpenSearch(process, URI.create("http://localhost:" + port.group(1)));
                if (node.answers()) {
                    return node;
                }
            }
        }
        process.destroyForcibly();
        throw new IllegalStateException("OpenSearch did not start; see " + log);
    }

    private boolean answers() throws InterruptedException {
        try {
            return send("GET", "/", "").statusCode() == 200;
        }
        catch (IOException _) {
            return false;
        }
    }

    URI address() {
        return this.address;
    }

    /// Of the node so far, compilers and collector included.
    Duration processorTime() {
        return this.process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    long id() {
        return this.process.pid();
    }

    void create() throws IOException, InterruptedException {
        expect(send("PUT", INDEX, """
                {"settings":{"number_of_shards":1,"number_of_replicas":0},"mappings":{"properties":{
                "question":{"type":"text"},"text":{"type":"text"},"collection":{"type":"keyword"}}}}"""));
    }

    void put(SourceFile file) {
        for (Entry entry : file.entries()) {
            ObjectNode document = JsonMapper.shared().createObjectNode();
            document.put("question", entry.question().text());
            document.put("text", RawLucene.text(entry));
            document.put("collection", entry.collection().value());
            this.bulk.append("{\"index\":{}}\n").append(document).append('\n');
        }
        if (this.bulk.length() > BULK_BYTES) {
            flush();
        }
    }

    private void flush() {
        try {
            expect(send("POST", INDEX + "/_bulk", this.bulk.toString()));
            this.bulk.setLength(0);
        }
        catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /// Makes all that was put visible, in one segment as the others have it.
    void commit() throws IOException, InterruptedException {
        if (!this.bulk.isEmpty()) {
            flush();
        }
        expect(send("POST", INDEX + "/_forcemerge?max_num_segments=1", ""));
        expect(send("POST", INDEX + "/_refresh", ""));
    }

    /// @param withFacets also counts the collections and marks what matched, as Keyfound
    /// does
    /// @return whether the node answered, rather than refuse so many words
    boolean search(String text, boolean withFacets) throws IOException, InterruptedException {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        body.put("size", HITS);
        ObjectNode match = body.putObject("query").putObject("multi_match");
        match.put("query", text);
        match.putArray("fields").add("question").add("text");
        if (withFacets) {
            body.putObject("aggs").putObject("collection").putObject("terms").put("field", "collection");
            ObjectNode fields = body.putObject("highlight").putObject("fields");
            fields.putObject("question");
            fields.putObject("text");
        }
        return send("POST", INDEX + "/_search", body.toString()).statusCode() == 200;
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(this.address.resolve(path))
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .header("Content-Type", path.endsWith("_bulk") ? "application/x-ndjson" : "application/json")
            .timeout(Duration.ofMinutes(2))
            .build();
        return this.http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static void expect(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300 || answer.body().contains("\"errors\":true")) {
            String said = answer.body().substring(0, Math.min(500, answer.body().length()));
            throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode() + ": " + said);
        }
    }

    /// The node stays where it is only asked to end.
    @Override
    public void close() {
        this.process.destroyForcibly();
        this.http.close();
    }

}
