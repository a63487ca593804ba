package keyfound.gate.host;

import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import keyfound.publication.settings.Incident;

/// Marks requests that call this server by a name which it does not know. Anybody may
/// send any `Host`, so such a name must not stand in links that others may get to see.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 6)
@EnableConfigurationProperties(HostSettings.class)
final class KnownHosts extends OncePerRequestFilter {

    /// Of the request; read by whoever writes absolute links.
    static final String RELATIVE = "keyfound.relative";

    private static final Logger log = LoggerFactory.getLogger(KnownHosts.class);

    private final Set<String> names = new HashSet<>(
            Set.of("localhost", "127.0.0.1", "[::1]", "::1", "[0:0:0:0:0:0:0:1]", "0:0:0:0:0:0:0:1"));

    private final boolean all;

    /// Links that the settings give need no name of a request.
    private final boolean fixed;

    private final AtomicBoolean told = new AtomicBoolean();

    /// A filter is made before placeholders are filled in, so the environment is asked.
    KnownHosts(HostSettings settings, Environment environment) {
        settings.allowedHosts().forEach(name -> this.names.add(name.toLowerCase(Locale.ROOT)));
        this.names.add(environment.getProperty("server.address", "localhost").toLowerCase(Locale.ROOT));
        this.all = settings.allowedHosts().contains("*");
        this.fixed = !environment.getProperty("keyfound.web.url", "").isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String name = request.getServerName().toLowerCase(Locale.ROOT);
        if (!this.fixed && !this.all && !this.names.contains(name)) {
            request.setAttribute(RELATIVE, true);
            if (this.told.compareAndSet(false, true)) {
                log.info("A request calls this server '{}', which is not in keyfound.web.allowed-hosts; such requests "
                        + "get relative links; see {}", name, Incident.HOST_UNKNOWN.address());
            }
        }
        chain.doFilter(request, response);
    }

}
