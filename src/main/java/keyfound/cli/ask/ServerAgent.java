package keyfound.cli.ask;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

import keyfound.mcp.AgentHeaders;
import keyfound.mcp.AgentServer;

/// Passes an agent's messages on to a running server.
final class ServerAgent implements AgentLine {

    private static final Duration CONNECT = Duration.ofSeconds(3);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newBuilder()
        .connectTimeout(CONNECT)
        .followRedirects(HttpClient.Redirect.NORMAL)
        .build();

    private final URI server;

    private final Optional<String> token;

    ServerAgent(URI server, Optional<String> token) {
        this.server = server;
        this.token = token;
    }

    @Override
    public Optional<String> answer(String message) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest
            .newBuilder(URI.create(this.server.toString().replaceFirst("/+$", "") + "/mcp"))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json, text/event-stream")
            .POST(BodyPublishers.ofString(message));
        AgentHeaders.of(message).all().forEach(request::header);
        this.token.ifPresent(given -> request.header("Authorization", "Bearer " + given));
        try {
            HttpResponse<String> answer = this.client.send(request.build(), BodyHandlers.ofString());
            boolean json = answer.headers().firstValue("Content-Type").orElse("").startsWith("application/json");
            if (answer.body().isEmpty() || json) {
                return Optional.of(answer.body()).filter(body -> !body.isEmpty());
            }
            return AgentServer.failure(message, this.server + " answers " + answer.statusCode());
        }
        catch (IOException _) {
            return AgentServer.failure(message, this.server + " does not answer");
        }
    }

    @Override
    public void close() {
        this.client.close();
    }

}
