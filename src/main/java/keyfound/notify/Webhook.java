package keyfound.notify;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import tools.jackson.databind.json.JsonMapper;

import keyfound.publication.settings.Incident;

/// Sends a notice in the words of the other side. It follows no redirect.
final class Webhook implements NoticeChannel {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final NotifySettings settings;

    private final String site;

    private final JsonMapper json = new JsonMapper();

    /// @param site address of this site, without a slash at its end; may be empty
    Webhook(NotifySettings settings, String site) {
        this.settings = settings;
        this.site = site;
    }

    @Override
    public void send(Notice notice) throws IOException, InterruptedException {
        int status = answer(notice);
        if (status / 100 != 2) {
            throw new IOException("it answers " + status);
        }
    }

    /// Of other failures only the kind is told: an address of a webhook is a secret.
    @Override
    public String trouble(IOException ex) {
        String message = String.valueOf(ex.getMessage());
        return "The address of keyfound.notify.url took no message: "
                + (message.startsWith("it answers ") ? message : ex.getClass().getSimpleName());
    }

    @Override
    public Incident incident() {
        return Incident.NOTICE_UNDELIVERED;
    }

    private int answer(Notice notice) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build()) {
            return client.send(request(notice), BodyHandlers.discarding()).statusCode();
        }
    }

    private HttpRequest request(Notice notice) {
        byte[] body = this.json.writeValueAsBytes(body(notice));
        HttpRequest.Builder request = HttpRequest.newBuilder(this.settings.address())
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", notice.key());
        return switch (this.settings.format()) {
            case MATRIX -> request.uri(URI.create(this.settings.url() + "/send/m.room.message/" + transaction(notice)))
                .header("Authorization", "Bearer " + this.settings.secret())
                .PUT(BodyPublishers.ofByteArray(body))
                .build();
            case JSON -> signed(request, body).POST(BodyPublishers.ofByteArray(body)).build();
            case SLACK, TEAMS -> request.POST(BodyPublishers.ofByteArray(body)).build();
        };
    }

    private Map<String, Object> body(Notice notice) {
        String text = notice.text() + " " + this.site + notice.path();
        return switch (this.settings.format()) {
            case SLACK -> Map.of("text", slack(text));
            case MATRIX -> Map.of("msgtype", "m.text", "body", text);
            case TEAMS -> Map.of("type", "message", "attachments",
                    List.of(Map.of("contentType", "application/vnd.microsoft.card.adaptive", "content",
                            Map.of("type", "AdaptiveCard", "version", "1.4", "body", List.of(Map.of("type",
                                    "RichTextBlock", "inlines", List.of(Map.of("type", "TextRun", "text", text))))))));
            case JSON -> Map.of("key", notice.key(), "kind", notice.kind().word(), "text", notice.text(), "url",
                    this.site + notice.path());
        };
    }

    /// Slack takes these three for markup.
    private static String slack(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private HttpRequest.Builder signed(HttpRequest.Builder request, byte[] body) {
        if (this.settings.secret().isEmpty()) {
            return request;
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(this.settings.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return request.header("X-Keyfound-Signature-256", "sha256=" + HexFormat.of().formatHex(mac.doFinal(body)));
        }
        catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }

    /// Matrix tells a repeated message by this.
    private static String transaction(Notice notice) {
        return "keyfound-" + Integer.toHexString(notice.key().hashCode());
    }

}
