package keyfound.opensearch.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import keyfound.search.storage.SearchCluster;
import keyfound.search.storage.SearchUnavailableException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Answers of a cluster that are late, lost or not whole.
class ClusterTest {

    private static final Map<String, Object> ANY = Map.of("query", Map.of("match_all", Map.of()));

    private final List<HttpServer> servers = new ArrayList<>();

    private final List<String> asked = new CopyOnWriteArrayList<>();

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void stop() {
        this.threads.shutdownNow();
        this.servers.forEach(server -> server.stop(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{\"timed_out\":false,\"_shards\":{\"total\":3,\"successful\":2,\"failed\":1},\"hits\":{\"hits\":[]}}",
            "{\"timed_out\":true,\"_shards\":{\"total\":3,\"successful\":3,\"failed\":0},\"hits\":{\"hits\":[]}}",
            "{\"count\":7,\"_shards\":{\"total\":3,\"successful\":2,\"skipped\":0,\"failed\":0}}",
            "{\"deleted\":1,\"timed_out\":false,\"failures\":[{\"index\":\"x\",\"cause\":{\"type\":\"full\"}}]}",
            "{\"docs\":[{\"_index\":\"x\",\"error\":{\"reason\":\"no shard\"}}]}",
            "{\"_shards\":{\"total\":2,\"successful\":1,\"failed\":1}}" })
    void anAnswerOfWhichAPartIsMissingIsRefused(String answer) {
        try (Cluster cluster = Cluster.at(settings(server(200, answer)))) {
            assertThatThrownBy(() -> cluster.post("/x/_search", Map.of(), ANY))
                .isInstanceOf(SearchUnavailableException.class);
            assertThatThrownBy(() -> cluster.ask("/x/_search", Map.of(), ANY))
                .isInstanceOf(SearchUnavailableException.class);
        }
    }

    @Test
    void anAnswerOfAllShardsIsTaken() {
        try (Cluster cluster = Cluster.at(settings(server(200, """
                {"timed_out":false,"_shards":{"total":3,"successful":3,"skipped":1,"failed":0},
                "hits":{"hits":[{"_id":"one"}]}}""")))) {
            assertThat(
                    cluster.ask("/x/_search", Map.of(), ANY).path("hits").path("hits").path(0).path("_id").asString())
                .isEqualTo("one");
        }
    }

    @Test
    void aCopyOfAShardThatNoMachineHasHindersNoRefresh() {
        try (Cluster cluster = Cluster
            .at(settings(server(200, "{\"_shards\":{\"total\":2,\"successful\":1,\"failed\":0}}")))) {
            assertThat(cluster.post("/x/_refresh", Map.of(), Map.of()).has("_shards")).isTrue();
        }
    }

    @Test
    void searchesAskTheSameCopiesAndForAllShards() {
        try (Cluster cluster = Cluster.at(settings(server(200, "{}")))) {
            VisibleEntries visible = VisibleEntries.of(cluster, new Generation("x", 1, List.of()));
            visible.search(ANY);
            visible.search(ANY);
        }
        assertThat(Set.copyOf(this.asked)).singleElement()
            .asString()
            .contains("allow_partial_search_results=false", "preference=");
    }

    @Test
    void aSuccessThatIsNoJsonIsNoAnswer() {
        try (Cluster cluster = Cluster.at(settings(server(200, "<html>Sign in</html>")))) {
            assertThatThrownBy(() -> cluster.get("/x/_doc/state")).isInstanceOf(SearchUnavailableException.class)
                .hasMessageContaining("is no JSON");
        }
    }

    @Test
    void aRefusalThatIsNoJsonIsARefusal() {
        try (Cluster cluster = Cluster.at(settings(server(502, "<html>Bad gateway</html>")))) {
            assertThatThrownBy(() -> cluster.get("/x/_doc/state")).isInstanceOf(SearchUnavailableException.class)
                .hasMessageContaining("502");
        }
    }

    @Test
    void aReaderWaitsNoLongerWhereSeveralMachinesAreSilent() {
        try (Cluster cluster = Cluster.at(settings(silent(), silent(), silent()))) {
            Instant began = Instant.now();
            assertThatThrownBy(() -> cluster.ask("/x/_search", Map.of(), ANY))
                .isInstanceOf(SearchUnavailableException.class);
            assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(10));
        }
    }

    /// The address is kept for documents (RFC 5737), so nobody answers or refuses there.
    @Test
    void aMachineThatCannotBeReachedIsGivenUpSoon() {
        try (Cluster cluster = Cluster.at(settings(URI.create("http://192.0.2.1:9200")))) {
            Instant began = Instant.now();
            assertThatThrownBy(() -> cluster.get("/")).isInstanceOf(SearchUnavailableException.class);
            assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void aDocumentThatTheClusterIsTooBusyForIsSentAgainAlone() {
        List<String> sent = new CopyOnWriteArrayList<>();
        URI busy = listening(exchange -> {
            sent.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            answer(exchange, (sent.size() == 2) ? 429 : 200, switch (sent.size()) {
                case 1 -> "{\"errors\":true,\"items\":[{\"index\":{\"status\":201}},{\"index\":{\"status\":429,"
                        + "\"error\":{\"type\":\"es_rejected_execution_exception\"}}}]}";
                case 2 -> "{\"error\":{\"reason\":\"too busy for all of it\"}}";
                default -> "{\"errors\":false,\"items\":[{\"index\":{\"status\":201}}]}";
            });
        });
        try (Cluster cluster = Cluster.at(settings(busy))) {
            Bulk bulk = new Bulk(cluster);
            bulk.add(Map.of("index", 1), Map.of("id", "one"));
            bulk.add(Map.of("index", 2), Map.of("id", "two"));
            assertThat(bulk.send()).isEmpty();
            assertThat(bulk.send()).isEmpty();
        }
        String second = "{\"index\":2}\n{\"id\":\"two\"}\n";
        assertThat(sent).containsExactly("{\"index\":1}\n{\"id\":\"one\"}\n" + second, second, second);
    }

    @Test
    void aDocumentThatABlockedIndexRefusesIsNotSentAgain() {
        String blocked = "{\"errors\":true,\"items\":[{\"index\":{\"status\":429,"
                + "\"error\":{\"type\":\"cluster_block_exception\"}}}]}";
        try (Cluster cluster = Cluster.at(settings(server(200, blocked)))) {
            Bulk bulk = new Bulk(cluster);
            bulk.add(Map.of("index", 1), Map.of("id", "one"));
            assertThat(bulk.send()).hasSize(1);
        }
        assertThat(this.asked).hasSize(1);
    }

    @Test
    void aClusterWithoutALeaderIsAwayAndABlockedIndexIsNot() {
        String block = "{\"error\":{\"type\":\"cluster_block_exception\",\"reason\":\"blocked\"}}";
        try (Cluster full = Cluster.at(settings(server(429, block)));
                Cluster headless = Cluster.at(settings(server(503, block)))) {
            assertThatThrownBy(() -> full.put("/x/_doc/1", Map.of(), ANY)).isInstanceOf(ClusterRefusedException.class);
            assertThatThrownBy(() -> headless.put("/x/_doc/1", Map.of(), ANY))
                .isInstanceOf(SearchUnavailableException.class);
        }
    }

    private static SearchCluster settings(URI... urls) {
        return new SearchCluster(List.of(urls), "", "", "x", 1, 0, Optional.empty());
    }

    private URI server(int status, String body) {
        return listening(exchange -> {
            this.asked.add(exchange.getRequestURI().toString());
            answer(exchange, status, body);
        });
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private URI silent() {
        return listening(_ -> {
            try {
                Thread.sleep(Duration.ofMinutes(1));
            }
            catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private URI listening(HttpHandler answers) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(this.threads);
            server.createContext("/", answers);
            server.start();
            this.servers.add(server);
            return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
