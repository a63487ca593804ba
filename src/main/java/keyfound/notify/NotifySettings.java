package keyfound.notify;

import java.net.URI;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where events are told. No other address is ever contacted.
///
/// @param url address of the webhook; empty: nothing is told. Of Matrix, the address up
/// to the room: `https://host/_matrix/client/v3/rooms/!room:host`
/// @param format what the other side understands
/// @param secret key of the signature for `json`, access token for `matrix`
/// @param times an error is told when it was met so often
@ConfigurationProperties("keyfound.notify")
record NotifySettings(@DefaultValue("") String url, @DefaultValue("json") Format format,
        @DefaultValue("") String secret, @DefaultValue("3") int times) {

    NotifySettings {
        if (!url.isEmpty() && !url.matches("https?://[\\w.:\\[\\]-]+(?:/[\\w.~:/?#@!$&'()*+,;=%-]*)?")) {
            throw new IllegalArgumentException("keyfound.notify.url is not an address as https://hooks.example.org/x");
        }
        if (secret.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("keyfound.notify.secret has a line break or another control character");
        }
        if (times < 1) {
            throw new IllegalArgumentException("keyfound.notify.times = '" + times + "' is below 1");
        }
    }

    boolean isOn() {
        return !this.url.isEmpty();
    }

    URI address() {
        return URI.create(this.url);
    }

    /// Addresses of webhooks are secrets.
    @Override
    public String toString() {
        return "NotifySettings[format=" + this.format + ", times=" + this.times + "]";
    }

    /// What the other side understands.
    enum Format {

        JSON, SLACK, TEAMS, MATRIX

    }

}
