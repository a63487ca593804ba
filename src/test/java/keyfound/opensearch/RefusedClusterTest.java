package keyfound.opensearch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import keyfound.search.storage.EngineUnusableException;
import keyfound.search.storage.EngineUnusableException.Reason;
import keyfound.search.storage.SearchCluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What answers at the address of the cluster, and is none that can be used.
class RefusedClusterTest {

    private static final String GREETING = "{\"version\":{\"distribution\":\"opensearch\",\"number\":\"3.8.0\"}}";

    private HttpServer server;

    private String authorization = "";

    private SearchCluster cluster;

    @BeforeEach
    void listen() throws IOException {
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        this.server.start();
        URI url = URI.create("http://127.0.0.1:" + this.server.getAddress().getPort());
        this.cluster = new SearchCluster(List.of(url), "ann", "secret", "x", 1, 0, Optional.empty());
    }

    @AfterEach
    void stop() {
        this.server.stop(0);
    }

    @Test
    void anOlderVersionIsRefusedByItsNumber() {
        answer(200, "{\"version\":{\"distribution\":\"opensearch\",\"number\":\"2.19.0\"}}");
        expect(Reason.TOO_OLD, "2.19.0");
    }

    @Test
    void anotherProductIsRefused() {
        answer(200, "{\"version\":{\"number\":\"9.1.0\"}}");
        expect(Reason.TOO_OLD, "is no OpenSearch");
    }

    @Test
    void whatIsNoClusterAtAllIsRefused() {
        answer(200, "<html>Welcome</html>");
        expect(Reason.UNREACHABLE, "is no OpenSearch");
    }

    @Test
    void aUserWithoutTheRightsIsRefusedWithTheRequest() {
        answer(403, "{\"error\":{\"reason\":\"no permissions for [cluster:monitor/main]\"}}");
        expect(Reason.NOT_ALLOWED, "refuses GET / with 403");
        assertThat(this.authorization).isEqualTo("Basic YW5uOnNlY3JldA==");
    }

    @Test
    void whoRefusesToSayWhatItIsIsNoCluster() {
        answer(400, "The plain HTTP request was sent to HTTPS port");
        expect(Reason.UNREACHABLE, "is no OpenSearch: the search cluster refuses GET / with 400");
    }

    @Test
    void aRequestThatTheClusterRefusesIsToldAsItIs() {
        answer("/", 200, GREETING);
        this.server.createContext("/x-state", exchange -> {
            boolean made = exchange.getRequestMethod().equals("PUT");
            byte[] bytes = "{\"error\":{\"reason\":\"this would exceed the limit of shards\"}}"
                .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(made ? 400 : 404, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        answer("/x,x-state,x-v" + ClusterStorage.FORMAT + "-*/_mapping", 200, "{}");
        expect(Reason.REFUSED, "refuses PUT /x-state with 400: this would exceed the limit of shards");
    }

    @Test
    void anUnknownUserIsRefused() {
        answer(401, "Unauthorized");
        expect(Reason.NOT_ALLOWED, "with 401");
    }

    private void answer(int status, String body) {
        answer("/", status, body);
    }

    private void answer(String path, int status, String body) {
        this.server.createContext(path, exchange -> {
            this.authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private void expect(Reason reason, String words) {
        assertThatThrownBy(() -> OpenSearchEngine.open(this.cluster, Clock.systemUTC()))
            .isInstanceOf(EngineUnusableException.class)
            .hasMessageContaining(words)
            .extracting("reason")
            .isEqualTo(reason);
    }

}
