package keyfound.opensearch.cluster;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import keyfound.opensearch.machine.Call;
import keyfound.opensearch.machine.MachineSilentException;
import keyfound.opensearch.machine.Machines;
import keyfound.opensearch.machine.Reply;
import keyfound.opensearch.machine.Use;
import keyfound.search.storage.SearchCluster;
import keyfound.search.storage.SearchUnavailableException;

/// Sends requests to a cluster, and reads its answers. Safe for use by many threads.
///
/// It is shared by an engine and the states of the index that it gave: the last of them
/// closes the connections.
public final class Cluster implements AutoCloseable {

    private static final int NOT_FOUND = 404;

    private final SearchCluster settings;

    private final Machines machines;

    private final AtomicInteger users = new AtomicInteger(1);

    private final AtomicLong requests = new AtomicLong();

    private Cluster(SearchCluster settings, Machines machines) {
        this.settings = settings;
        this.machines = machines;
    }

    /// Opens no connection yet.
    public static Cluster at(SearchCluster settings) {
        return new Cluster(settings, Machines.of(settings));
    }

    /// From now on looks which machines answer.
    public void watch() {
        this.machines.watch();
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
        return send(Call.of("GET", path, Map.of(), Use.READ));
    }

    /// @return empty where there is no such thing
    public Optional<JsonNode> find(String path, Map<String, String> parameters) {
        try {
            return Optional.of(send(Call.of("GET", path, parameters, Use.READ)));
        }
        catch (ClusterRefusedException ex) {
            if (ex.status() == NOT_FOUND) {
                return Optional.empty();
            }
            throw ex;
        }
    }

    /// Changes something.
    /// @throws SearchUnavailableException when a part of the answer is missing, too
    public JsonNode post(String path, Map<String, String> parameters, Object body) {
        return send(Call.of("POST", path, parameters, Use.WRITE).with(json(body)));
    }

    /// Asks for what a server is to serve.
    JsonNode read(String path, Object body) {
        return send(Call.of("POST", path, Map.of(), Use.READ).with(json(body)));
    }

    /// Asks for what a reader waits for.
    JsonNode ask(String path, Map<String, String> parameters, Object body) {
        return send(Call.of("POST", path, parameters, Use.SEARCH).with(json(body)));
    }

    public JsonNode put(String path, Map<String, String> parameters, Object body) {
        return send(Call.of("PUT", path, parameters, Use.WRITE).with(json(body)));
    }

    /// Deletes an index, where there is one.
    public void delete(String path) {
        send(Call.of("DELETE", path, Map.of("ignore_unavailable", "true"), Use.WRITE));
    }

    void deleteDocument(String path) {
        send(Call.of("DELETE", path, Map.of(), Use.WRITE));
    }

    /// Writes through aliases only: the cluster would make an index of any other name.
    /// @param lines JSON, a line each
    JsonNode bulk(byte[] lines) {
        return send(Call.of("POST", "/_bulk", Map.of("require_alias", "true"), Use.WRITE).withLines(lines));
    }

    private static byte[] json(Object body) {
        return JsonMapper.shared().writeValueAsBytes(body);
    }

    private JsonNode send(Call call) {
        this.requests.incrementAndGet();
        Reply answer = answer(call);
        if (answer.isRefused()) {
            throw refused(call, answer);
        }
        return answer.body().orElseThrow(() -> silent("what answers is no OpenSearch: its answer is no JSON", null));
    }

    private Reply answer(Call call) {
        try {
            return this.machines.ask(call);
        }
        catch (MachineSilentException ex) {
            throw silent(ex.getMessage(), ex);
        }
    }

    private SearchUnavailableException silent(@Nullable String why, @Nullable Throwable cause) {
        return new SearchUnavailableException("search cluster " + this.settings.urls() + " does not answer: " + why,
                cause);
    }

    /// Who searches cannot do anything about it. Who writes or looks for something may.
    private static RuntimeException refused(Call call, Reply answer) {
        ClusterRefusedException refused = new ClusterRefusedException(call.toString(), answer.status(),
                answer.body().orElseGet(JsonMapper.shared()::createObjectNode));
        boolean told = call.use() == Use.WRITE || (call.use() == Use.READ && answer.status() == NOT_FOUND);
        return (told && !answer.mayPass()) ? refused
                : new SearchUnavailableException(String.valueOf(refused.getMessage()), refused);
    }

    @Override
    public void close() {
        if (this.users.decrementAndGet() == 0) {
            this.machines.close();
        }
    }

}
