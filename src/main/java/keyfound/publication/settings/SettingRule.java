package keyfound.publication.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;

/// The bounds of settings. A value outside its bound stops the start, with the setting's
/// name and the bound.
public final class SettingRule {

    private SettingRule() {
    }

    /// @throws IllegalArgumentException when the time is shorter than the least
    public static void atLeast(Duration least, String name, Duration value) {
        if (value.compareTo(least) < 0) {
            throw refused(name, written(value), "is below " + written(least));
        }
    }

    /// Each value must be a site without a path: scheme, host, and perhaps a port.
    /// @throws IllegalArgumentException when one of the values is not
    public static void sites(String name, List<String> values) {
        for (String value : values) {
            if (!isWeb(value) || value.indexOf('/', value.indexOf("//") + 2) >= 0) {
                throw refused(name, value, "is not a site as https://example.org");
            }
        }
    }

    /// @throws IllegalArgumentException when the value is neither empty nor a web
    /// address, or ends with a slash
    public static void webAddress(String name, String value) {
        if (!value.isEmpty() && !isWeb(value)) {
            throw refused(name, value, "is not an address as https://example.org/faq");
        }
        if (value.endsWith("/")) {
            throw refused(name, value, "ends with a slash");
        }
    }

    /// The exception for a value that is refused.
    public static IllegalArgumentException refused(String name, Object value, String why) {
        return new IllegalArgumentException(name + " = '" + value + "' " + why);
    }

    private static boolean isWeb(String value) {
        try {
            URI address = new URI(value);
            return ("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()))
                    && address.getHost() != null && address.getRawQuery() == null && address.getRawFragment() == null;
        }
        catch (URISyntaxException _) {
            return false;
        }
    }

    private static String written(Duration time) {
        return (time.toMillis() % 1000 == 0) ? time.toSeconds() + "s" : time.toMillis() + "ms";
    }

}
