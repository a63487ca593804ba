package keyfound.cli.ask;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/// Requests to one server, with the reader's token.
final class ServerConnection implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(3);

    private final HttpClient client = HttpClient.newBuilder()
        .connectTimeout(CONNECT)
        .followRedirects(HttpClient.Redirect.NORMAL)
        .build();

    private final URI server;

    private final Optional<String> token;

    ServerConnection(URI server, Optional<String> token) {
        this.server = server;
        this.token = token;
    }

    /// @param path below the address of the server, with a slash at its beginning
    HttpRequest.Builder request(String path, Duration patience) {
        HttpRequest.Builder request = HttpRequest
            .newBuilder(URI.create(this.server.toString().replaceFirst("/+$", "") + path))
            .timeout(patience);
        this.token.ifPresent(given -> request.header("Authorization", "Bearer " + given));
        return request;
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return this.client.send(request.build(), BodyHandlers.ofString());
    }

    /// The address as it was given.
    @Override
    public String toString() {
        return this.server.toString();
    }

    @Override
    public void close() {
        this.client.close();
    }

}
