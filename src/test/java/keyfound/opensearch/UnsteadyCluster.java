package keyfound.opensearch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import keyfound.search.storage.SearchCluster;

/// The real cluster of the tests behind an address that can be cut off.
public final class UnsteadyCluster implements AutoCloseable {

    private static final Duration TOO_LATE = Duration.ofSeconds(9);

    private final SearchCluster real = TestCluster.fresh();

    private final HttpClient client = HttpClient.newHttpClient();

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private final HttpServer server;

    private volatile Way way = Way.OPEN;

    public UnsteadyCluster() throws IOException {
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        this.server.setExecutor(this.threads);
        this.server.createContext("/", this::pass);
        this.server.start();
    }

    public enum Way {

        OPEN,
        /// Connections break off without an answer.
        CUT,
        /// All is answered 503.
        REFUSED,
        /// The user may do nothing any more.
        FORBIDDEN,
        /// The user may search, and not change anything.
        READ_ONLY,
        /// A disk is nearly full: searches are answered, and no index takes changes.
        DISK_FULL,
        /// There is no such index, whatever is asked for.
        EMPTY,
        /// Each answer takes longer than a reader waits.
        SLOW

    }

    public void set(Way next) {
        this.way = next;
    }

    public String url() {
        return "http://127.0.0.1:" + this.server.getAddress().getPort();
    }

    public String prefix() {
        return this.real.prefix();
    }

    SearchCluster settings() {
        return new SearchCluster(List.of(URI.create(url())), "", "", prefix(), 1, 0, Optional.empty());
    }

    private void pass(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        switch (this.way) {
            case OPEN -> answer(exchange, body);
            case CUT -> throw new IOException("cut off");
            case REFUSED -> refuse(exchange, 503, "");
            case FORBIDDEN -> refuse(exchange, 403, "no permissions for [indices:data/read/search]");
            case READ_ONLY -> {
                if (isWrite(exchange)) {
                    refuse(exchange, 403, "no permissions for [indices:data/write/bulk]");
                }
                else {
                    answer(exchange, body);
                }
            }
            case DISK_FULL -> {
                if (isWrite(exchange)) {
                    refuse(exchange, 429, "cluster_block_exception", "index blocked by: [TOO_MANY_REQUESTS/12/disk]");
                }
                else {
                    answer(exchange, body);
                }
            }
            case EMPTY -> refuse(exchange, 404, "no such index");
            case SLOW -> {
                LockSupport.parkNanos(TOO_LATE.toNanos());
                answer(exchange, body);
            }
        }
    }

    private static boolean isWrite(HttpExchange exchange) {
        return exchange.getRequestMethod().equals("PUT") || exchange.getRequestURI().getPath().startsWith("/_bulk");
    }

    private static void refuse(HttpExchange exchange, int status, String reason) throws IOException {
        refuse(exchange, status, "", reason);
    }

    private static void refuse(HttpExchange exchange, int status, String type, String reason) throws IOException {
        byte[] body = ("{\"error\":{\"type\":\"" + type + "\",\"reason\":\"" + reason + "\"}}")
            .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void answer(HttpExchange exchange, byte[] body) throws IOException {
        HttpRequest.Builder request = HttpRequest
            .newBuilder(URI.create(this.real.urls().getFirst().toString() + exchange.getRequestURI()))
            .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
            .ifPresent(type -> request.header("Content-Type", type));
        try {
            HttpResponse<byte[]> answered = this.client.send(request.build(), BodyHandlers.ofByteArray());
            answered.headers()
                .firstValue("Content-Type")
                .ifPresent(type -> exchange.getResponseHeaders().add("Content-Type", type));
            exchange.sendResponseHeaders(answered.statusCode(),
                    (answered.body().length == 0) ? -1 : answered.body().length);
            exchange.getResponseBody().write(answered.body());
            exchange.close();
        }
        catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Deletes what was kept there, too.
    @Override
    public void close() {
        this.server.stop(0);
        this.threads.shutdownNow();
        this.client.close();
        ClusterIndex.delete(this.real);
    }

}
