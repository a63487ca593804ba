package keyfound.gate.trace;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Random;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

import keyfound.gate.Refusals;
import keyfound.measure.Meters;

/// Gives each request an id: that of the proxy before us, or one of its own. It stands in
/// the log, in `X-Request-Id` and in problem details, so that a reader's complaint leads
/// to its line.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
final class RequestTrace extends OncePerRequestFilter {

    static final String HEADER = "X-Request-Id";

    /// Of the request, read by whoever writes a problem detail.
    static final String ATTRIBUTE = "keyfound.request";

    /// In the pattern of the log.
    private static final String LOGGED = "request";

    private static final Pattern SANE = Pattern.compile("[\\w.:-]{1,64}");

    private static final int BYTES = 6;

    private final Random random = new SecureRandom();

    private final Meters meters;

    RequestTrace(Meters meters) {
        this.meters = meters;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = id(request);
        response.setHeader(HEADER, id);
        long began = System.nanoTime();
        MDC.put(LOGGED, id);
        try {
            chain.doFilter(request, response);
        }
        finally {
            MDC.remove(LOGGED);
            if (!isAsyncDispatch(request)) {
                count(request, response, Duration.ofNanos(System.nanoTime() - began));
            }
        }
    }

    private String id(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        @Nullable String given = request.getHeader(HEADER);
        String id = (given != null && SANE.matcher(given).matches()) ? given : random();
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    private String random() {
        byte[] bytes = new byte[BYTES];
        this.random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /// By the pattern of the address, of which there are few.
    private void count(HttpServletRequest request, HttpServletResponse response, Duration took) {
        boolean failed = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null;
        @Nullable Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (!failed) {
            this.meters.time("keyfound.requests", took, "address", (pattern == null) ? "other" : pattern.toString(),
                    "status", String.valueOf(response.getStatus()));
            @Nullable Refusals refusal = Refusals.of(request);
            if (refusal != null) {
                this.meters.count("keyfound.refused", "code", refusal.code());
            }
            else if (response.getStatus() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
                    || response.getStatus() == HttpServletResponse.SC_REQUEST_TIMEOUT) {
                this.meters.count("keyfound.refused", "code", String.valueOf(response.getStatus()));
            }
        }
    }

}
