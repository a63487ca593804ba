package keyfound.gate.host;

import java.util.List;
import java.util.regex.Pattern;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The names of this server.
///
/// @param allowedHosts names that stand in absolute links when a request gives them, such
/// as `answers.example.org`, beside those of this machine; others get relative links;
/// `*`: all
@ConfigurationProperties("keyfound.web")
record HostSettings(@DefaultValue List<String> allowedHosts) {

    private static final Pattern NAME = Pattern.compile("\\*|[\\w.-]+|\\[[0-9a-fA-F:.]+\\]");

    HostSettings {
        for (String name : allowedHosts) {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("keyfound.web.allowed-hosts = '" + name
                        + "' is not a name as answers.example.org, without scheme and port");
            }
        }
        allowedHosts = List.copyOf(allowedHosts);
    }

}
