package keyfound.opensearch.machine;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.opensearch.client.opensearch.generic.Body;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient;
import org.opensearch.client.opensearch.generic.Response;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ResponseException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import keyfound.search.storage.SearchCluster;

/// One address of a cluster.
final class Machine implements AutoCloseable {

    private final URI url;

    private final OpenSearchTransport transport;

    /// Looks do not wait for connections that requests hold.
    private final OpenSearchTransport looking;

    /// Whether it answered when it was looked at last, and belonged to the cluster.
    private volatile boolean sound = true;

    Machine(SearchCluster settings, URI url) {
        this.url = url;
        this.transport = ClusterTransport.to(settings, url);
        this.looking = ClusterTransport.to(settings, url);
    }

    boolean isSound() {
        return this.sound;
    }

    void setSound(boolean now) {
        this.sound = now;
    }

    /// Sends a request, and does not wait. The client does not break off what is waited
    /// for no longer: that holds a connection until its time is over.
    CompletableFuture<Reply> send(Call call, Optional<String> preference) {
        OpenSearchTransport by = call.use().isLook() ? this.looking : this.transport;
        return new OpenSearchGenericClient(by, ClusterTransport.waiting(call.use().all()))
            .executeAsync(call.request(preference))
            .handle((response, failure) -> (failure == null) ? answer(response) : refused(failure));
    }

    private static Reply answer(Response response) {
        try (response) {
            return new Reply(response.getStatus(), read(response.getBody()));
        }
        catch (IOException ex) {
            throw new MachineSilentException(String.valueOf(ex.getMessage()), ex);
        }
    }

    /// @return empty where it is no JSON
    private static Optional<JsonNode> read(Optional<Body> body) throws IOException {
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

    /// The client throws what it makes of 401 and 403, as it does where nobody answers.
    private Reply refused(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ResponseException refused) {
                return new Reply(refused.status(), body(String.valueOf(refused.getMessage())));
            }
        }
        throw MachineSilentException.of(this.url, failure);
    }

    /// The client tells of the request first, and of what is answered in the last line.
    private static Optional<JsonNode> body(String message) {
        try {
            return Optional.of(JsonMapper.shared().readTree(message.substring(message.lastIndexOf('\n') + 1)))
                .filter(JsonNode::isContainer);
        }
        catch (JacksonException _) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        this.transport.close();
        this.looking.close();
    }

}
