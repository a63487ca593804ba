package keyfound.cli.ask;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

import keyfound.mcp.AgentHeaders;
import keyfound.mcp.AgentServer;

/// Passes an agent's messages on to a running server.
final class ServerAgent implements AgentLine {

    /// To a notification.
    private static final int ACCEPTED = 202;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ServerConnection server;

    ServerAgent(URI server, Optional<String> token) {
        this.server = new ServerConnection(server, token);
    }

    @Override
    public Optional<String> answer(String message) throws InterruptedException {
        try {
            return sent(message);
        }
        catch (IOException _) {
            return AgentServer.failure(message, this.server + " does not answer");
        }
        catch (IllegalArgumentException _) {
            return AgentServer.failure(message, "the message names no method, or no revision, that can be sent");
        }
    }

    private Optional<String> sent(String message) throws IOException, InterruptedException {
        HttpRequest.Builder request = this.server.request("/mcp", PATIENCE)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json, text/event-stream")
            .POST(BodyPublishers.ofString(message));
        AgentHeaders.of(message).all().forEach(request::header);
        HttpResponse<String> answer = this.server.send(request);
        boolean json = answer.headers().firstValue("Content-Type").orElse("").startsWith("application/json");
        boolean answered = answer.body().isEmpty() ? answer.statusCode() == ACCEPTED
                : json && !answer.body().contains("\"id\":null");
        return answered ? Optional.of(answer.body()).filter(body -> !body.isEmpty())
                : AgentServer.failure(message, this.server + " answers " + answer.statusCode());
    }

    @Override
    public void close() {
        this.server.close();
    }

}
