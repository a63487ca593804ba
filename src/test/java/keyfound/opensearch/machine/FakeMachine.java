package keyfound.opensearch.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/// Answers like a machine of a cluster, or like a broken one.
final class FakeMachine implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private final List<String> asked = new CopyOnWriteArrayList<>();

    private final HttpServer server;

    private volatile int status = 200;

    private volatile String answer = "{\"hits\":{\"hits\":[]}}";

    private volatile String health = "{\"discovered_cluster_manager\":true}";

    private volatile String nodes = nodes(3, 3);

    private volatile long millis;

    private volatile boolean breaksOff;

    FakeMachine() {
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        this.server.setExecutor(this.threads);
        this.server.createContext("/", this::search);
        this.server.createContext("/_cluster/health", exchange -> answer(exchange, 200, this.health));
        this.server.createContext("/_nodes", exchange -> answer(exchange, 200, this.nodes));
        this.server.start();
    }

    FakeMachine saying(int code, String text) {
        this.status = code;
        this.answer = text;
        return this;
    }

    /// How long each answer takes.
    FakeMachine after(long time) {
        this.millis = time;
        return this;
    }

    FakeMachine breakingOff() {
        this.breaksOff = true;
        return this;
    }

    /// The other nodes do not reach it.
    FakeMachine apart() {
        this.health = "{\"discovered_cluster_manager\":false}";
        return this;
    }

    /// Answers of nodes, as this machine gets them.
    FakeMachine reaching(int answering, int total) {
        this.nodes = nodes(answering, total);
        return this;
    }

    private static String nodes(int answering, int total) {
        StringBuilder ids = new StringBuilder();
        for (int i = 1; i <= answering; i++) {
            ids.append(ids.isEmpty() ? "" : ",").append("\"id").append(i).append("\":{\"name\":\"node\"}");
        }
        return "{\"_nodes\":{\"total\":%d,\"successful\":%d,\"failed\":%d},\"nodes\":{%s}}".formatted(total, answering,
                total - answering, ids);
    }

    /// What was searched here, as paths with their parameters.
    List<String> asked() {
        return List.copyOf(this.asked);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + this.server.getAddress().getPort());
    }

    private void search(HttpExchange exchange) throws IOException {
        this.asked.add(exchange.getRequestURI().toString());
        if (this.breaksOff) {
            throw new IOException("breaks off");
        }
        LockSupport.parkNanos(this.millis * 1_000_000);
        answer(exchange, this.status, this.answer);
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        this.threads.shutdownNow();
        this.server.stop(0);
    }

}
