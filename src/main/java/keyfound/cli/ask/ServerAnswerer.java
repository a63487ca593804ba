package keyfound.cli.ask;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import keyfound.search.Verdict;

/// Asks a running server over HTTP.
final class ServerAnswerer implements Answerer {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /// So that a build's log tells nothing else of a page that is none of ours.
    private static final int LONGEST_REASON = 200;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final ServerConnection server;

    private final String filter;

    ServerAnswerer(URI server, Optional<String> token, Optional<String> lang) {
        this.server = new ServerConnection(server, token);
        this.filter = lang.map(given -> "?lang=" + URLEncoder.encode(given, StandardCharsets.UTF_8)).orElse("");
    }

    @Override
    public Finding find(String text) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(
                request("/api/v1/search" + this.filter).header("Content-Type", "text/plain; charset=utf-8")
                    .header("Accept", "application/json")
                    .POST(BodyPublishers.ofString(text)));
        try {
            JsonNode json = JSON.readTree(answer.body());
            Verdict verdict = verdict(json.path("verdict").asString(""));
            JsonNode first = json.path("hits").path(0);
            return new Finding(verdict, first.isMissingNode() ? Optional.empty() : Optional.of(best(first)),
                    JSON.convertValue(json, new TypeReference<Map<String, Object>>() {
                    }));
        }
        catch (JacksonException _) {
            throw noKeyfound();
        }
    }

    private static Finding.Best best(JsonNode hit) {
        JsonNode line = hit.path("matched").path(0);
        return new Finding.Best(hit.path("id").asString(""), hit.path("question").asString(""),
                hit.path("url").asString(""), line.path("line").asInt(0), line.path("text").asString("").strip());
    }

    @Override
    public Told tell(String text) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(
                request("/" + this.filter).header("Content-Type", "text/plain; charset=utf-8")
                    .header("Accept", "text/plain")
                    .POST(BodyPublishers.ofString(text)));
        return new Told(verdict(answer.headers().firstValue("Keyfound-Verdict").orElse("")), answer.body());
    }

    @Override
    public String markdown(Finding.Best best) throws IOException, InterruptedException {
        return send(request("/q/" + best.id() + ".md").header("Accept", "text/markdown").GET()).body();
    }

    private Verdict verdict(String word) throws SilentServerException {
        try {
            return Verdict.valueOf(word.toUpperCase(Locale.ROOT));
        }
        catch (IllegalArgumentException _) {
            throw noKeyfound();
        }
    }

    private HttpRequest.Builder request(String path) {
        return this.server.request(path, PATIENCE).header("Accept-Language", Locale.getDefault().toLanguageTag());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws SilentServerException, InterruptedException {
        HttpResponse<String> answer;
        try {
            answer = this.server.send(request);
        }
        catch (IOException _) {
            throw new SilentServerException(this.server + " does not answer");
        }
        if (answer.statusCode() != 200) {
            throw new SilentServerException(this.server + " answers " + answer.statusCode() + reason(answer.body()));
        }
        return answer;
    }

    /// The detail of a problem, or a plain line; nothing of a page.
    private static String reason(String body) {
        String told = body;
        if (body.startsWith("{")) {
            try {
                told = JSON.readTree(body).path("detail").asString("");
            }
            catch (JacksonException _) {
                told = "";
            }
        }
        told = told.strip();
        boolean plain = !told.isEmpty() && !told.startsWith("<") && told.length() <= LONGEST_REASON
                && told.lines().count() == 1;
        return plain ? ": " + told : "";
    }

    private SilentServerException noKeyfound() {
        return new SilentServerException(this.server + " answers, but is no Keyfound");
    }

    @Override
    public void close() {
        this.server.close();
    }

}
