package keyfound.opensearch.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch.generic.Body;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient;
import org.opensearch.client.opensearch.generic.Request;
import org.opensearch.client.opensearch.generic.Requests;
import org.opensearch.client.opensearch.generic.Response;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ResponseException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import keyfound.search.storage.SearchCluster;
import keyfound.search.storage.SearchUnavailableException;

/// Sends requests to a cluster, and reads its answers. Safe for use by many threads.
///
/// It is shared by an engine and the states of the index that it gave: the last of them
/// closes the connections.
public final class Cluster implements AutoCloseable {

    private static final int REFUSED = 400;

    private static final int NOT_FOUND = 404;

    /// Too many requests, or a cluster that lacks a part of its machines or hides behind
    /// a proxy that does not reach it: that passes.
    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);

    private final SearchCluster settings;

    private final OpenSearchTransport transport;

    private final OpenSearchGenericClient client;

    /// Waits no longer than a reader does.
    private final OpenSearchGenericClient searching;

    /// One for each server: it asks the same copies of a shard again and again. Copies
    /// count documents that ended differently, and so score differently.
    private final String preference = UUID.randomUUID().toString();

    private final AtomicInteger users = new AtomicInteger(1);

    private final AtomicLong requests = new AtomicLong();

    private Cluster(SearchCluster settings, OpenSearchTransport transport) {
        this.settings = settings;
        this.transport = transport;
        this.client = new OpenSearchGenericClient(transport);
        this.searching = this.client.withTransportOptions(ClusterTransport.searching());
    }

    /// Opens no connection yet.
    public static Cluster at(SearchCluster settings) {
        return new Cluster(settings, ClusterTransport.to(settings));
    }

    public SearchCluster settings() {
        return this.settings;
    }

    /// How many requests were sent so far.
    public long requests() {
        return this.requests.get();
    }

    /// The same cluster for one more user, who closes it too.
    public Cluster shared() {
        this.users.incrementAndGet();
        return this;
    }

    public JsonNode get(String path) {
        return send("GET", path, Map.of(), null);
    }

    /// @return empty where there is no such thing
    public Optional<JsonNode> find(String path, Map<String, String> parameters) {
        try {
            return Optional.of(send("GET", path, parameters, null));
        }
        catch (ClusterRefusedException ex) {
            if (ex.status() == NOT_FOUND) {
                return Optional.empty();
            }
            throw ex;
        }
    }

    /// @throws SearchUnavailableException when a part of the answer is missing, too
    public JsonNode post(String path, Map<String, String> parameters, Object body) {
        return WholeAnswer.checked("POST " + path, send("POST", path, parameters, body(body)));
    }

    /// The same for what a reader waits for.
    JsonNode ask(String path, Map<String, String> parameters, Object body) {
        Map<String, String> same = new HashMap<>(parameters);
        same.put("preference", this.preference);
        return WholeAnswer.checked("POST " + path,
                send(this.searching, ClusterTransport.READER, "POST", path, same, body(body)));
    }

    public JsonNode put(String path, Map<String, String> parameters, Object body) {
        return send("PUT", path, parameters, body(body));
    }

    /// Deletes an index, where there is one.
    public void delete(String path) {
        send("DELETE", path, Map.of("ignore_unavailable", "true"), null);
    }

    /// Writes through aliases only: the cluster would make an index of any other name.
    /// @param lines JSON, a line each
    JsonNode bulk(byte[] lines) {
        return send("POST", "/_bulk", Map.of("require_alias", "true"), Body.from(lines, "application/x-ndjson"));
    }

    private static Body body(Object body) {
        return Body.from(JsonMapper.shared().writeValueAsBytes(body), "application/json");
    }

    private JsonNode send(String method, String path, Map<String, String> parameters, @Nullable Body body) {
        return send(this.client, ClusterTransport.ANSWER, method, path, parameters, body);
    }

    /// @param patience for all machines that are tried, one after another
    private JsonNode send(OpenSearchGenericClient by, Timeout patience, String method, String path,
            Map<String, String> parameters, @Nullable Body body) {
        this.requests.incrementAndGet();
        String request = method + " " + path;
        try (Response response = answer(by, patience, Requests.create(method, path, List.of(), parameters, body))) {
            Optional<JsonNode> answer = read(response);
            if (response.getStatus() >= REFUSED) {
                throw refused(request, response.getStatus(), answer.orElseGet(JsonMapper.shared()::createObjectNode));
            }
            return answer.orElseThrow(() -> new IOException("what answers is no OpenSearch: its answer is no JSON"));
        }
        catch (IOException ex) {
            throw failure(request, ex);
        }
    }

    private static Response answer(OpenSearchGenericClient by, Timeout patience, Request request) throws IOException {
        CompletableFuture<Response> answer = by.executeAsync(request);
        try {
            return answer.get(patience.toMilliseconds(), TimeUnit.MILLISECONDS);
        }
        catch (TimeoutException ex) {
            answer.cancel(true);
            throw new IOException("no machine answered within " + patience, ex);
        }
        catch (InterruptedException ex) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while the search cluster was asked");
        }
        catch (ExecutionException ex) {
            Throwable cause = Objects.requireNonNullElse(ex.getCause(), ex);
            throw new IOException(cause.getMessage(), cause);
        }
    }

    /// The client throws what it makes of 401 and 403, as it does where nobody answers.
    private RuntimeException failure(String request, IOException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof ResponseException refused) {
                return refused(request, refused.status(),
                        JsonMapper.shared().valueToTree(Map.of("error", String.valueOf(failed.getMessage()))));
            }
        }
        return new SearchUnavailableException(
                "search cluster " + this.settings.urls() + " does not answer: " + failed.getMessage(), failed);
    }

    private static RuntimeException refused(String request, int status, JsonNode answer) {
        ClusterRefusedException refused = new ClusterRefusedException(request, status, answer);
        return PASSING.contains(status) ? new SearchUnavailableException(String.valueOf(refused.getMessage()), refused)
                : refused;
    }

    /// @return empty where it is no JSON
    private static Optional<JsonNode> read(Response response) throws IOException {
        Optional<Body> body = response.getBody();
        if (body.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream bytes = body.get().body()) {
            return Optional.of(JsonMapper.shared().readTree(bytes)).filter(JsonNode::isContainer);
        }
        catch (JacksonException _) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        if (this.users.decrementAndGet() > 0) {
            return;
        }
        try {
            this.transport.close();
        }
        catch (IOException ex) {
            throw new UncheckedIOException("connections to " + this.settings.urls() + " cannot be closed", ex);
        }
    }

}
