package keyfound.gate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Sends readers away at once while those who came before wait long for a processor: 503
/// with `Retry-After`, in one line of text.
///
/// Two hundred searches a second are more than a program does that just started. Without
/// this each would wait behind all before it, and be answered when nobody waits any more.
/// A page that says so would cost as much as the page that was asked for.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Backlog extends OncePerRequestFilter {

    private static final Duration MOST_LATE = Duration.ofSeconds(1);

    private static final Duration RETRY = Duration.ofSeconds(2);

    private final Lateness lateness;

    @Autowired
    Backlog() {
        this(new Lateness());
    }

    Backlog(Lateness lateness) {
        this.lateness = lateness;
    }

    /// Who asks whether the program is alive must not take it for dead.
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getServletPath().startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!this.lateness.isBeyond(MOST_LATE)) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(RETRY.toSeconds()));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MediaType.TEXT_PLAIN_VALUE);
        response.getOutputStream()
            .write((Refusals.BUSY.code() + ": " + Refusals.BUSY.detail() + '\n').getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void destroy() {
        this.lateness.close();
    }

}
