package keyfound.notify;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where events are told. No other address is ever contacted.
///
/// @param url address of the webhook; empty: nothing is told. Of Matrix, the address up
/// to the room: `https://host/_matrix/client/v3/rooms/!room:host`
/// @param format what the other side understands
/// @param secret key of the signature for `json`, access token for `matrix`
/// @param times an error is told when it was met so often
/// @param mail to whom the digest of a week is sent
@ConfigurationProperties("keyfound.notify")
record NotifySettings(@DefaultValue("") String url, @DefaultValue("json") Format format,
        @DefaultValue("") String secret, @DefaultValue("3") int times, @DefaultValue Mail mail) {

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
        return hasWebhook() || this.mail.isOn();
    }

    boolean hasWebhook() {
        return !this.url.isEmpty();
    }

    /// Mail goes out by the server of `spring.mail.*`.
    ///
    /// @param to addresses; empty: nothing is sent
    /// @param from address of the sender
    /// @param lang of the text: `en` or `zh`
    record Mail(@DefaultValue List<String> to, @DefaultValue("") String from, @DefaultValue("en") Locale lang) {

        private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;]+@[^\\s@<>,;]+");

        Mail {
            to = List.copyOf(to);
            for (String address : to) {
                check("keyfound.notify.mail.to", address);
            }
            if (!to.isEmpty()) {
                check("keyfound.notify.mail.from", from);
            }
        }

        private static void check(String name, String address) {
            if (!ADDRESS.matcher(address).matches()) {
                throw new IllegalArgumentException(name + " = '" + address + "' is not an address as kb@example.org");
            }
        }

        boolean isOn() {
            return !this.to.isEmpty();
        }

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
