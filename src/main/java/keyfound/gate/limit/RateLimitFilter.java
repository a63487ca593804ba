package keyfound.gate.limit;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

import keyfound.gate.Refusals;

/// Sends those away who ask too often, before anything is read or searched.
final class RateLimitFilter extends OncePerRequestFilter {

    private static final Pattern SEARCH = Pattern
        .compile("/search(?:/suggestions)?|/browse|/api/v1/(?:search|suggest)|/api/v1/entries/[^/]+/related");

    private static final Pattern PASTE = Pattern.compile("/|/search|/api/v1/search");

    private static final Pattern VOTE = Pattern
        .compile("/(?:q|api/v1/entries)/[^/]+/outcomes|/q/[^/]+/reasons|/search/opened");

    private static final Pattern QUESTION = Pattern.compile("/ask|/api/v1/questions");

    private static final Pattern LOGIN = Pattern.compile("/sign-in|/desk/login");

    private final RateLimits limits;

    RateLimitFilter(RateLimits limits) {
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<RateLimits.Kind> kind = kind(request);
        Duration wait = kind.map(known -> this.limits.take(known, request.getRemoteAddr())).orElse(Duration.ZERO);
        if (wait.isPositive()) {
            Refusals.TOO_MANY.answer(request, response, wait.plusMillis(999));
            return;
        }
        chain.doFilter(request, response);
    }

    private static Optional<RateLimits.Kind> kind(HttpServletRequest request) {
        String path = request.getServletPath();
        return switch (request.getMethod()) {
            case "GET", "HEAD" ->
                SEARCH.matcher(path).matches() && request.getQueryString() != null ? Optional.of(RateLimits.Kind.SEARCH)
                        : path.equals("/sign-in/done") ? Optional.of(RateLimits.Kind.LOGIN) : Optional.empty();
            case "POST" ->
                PASTE.matcher(path).matches() ? Optional.of(RateLimits.Kind.PASTE) : VOTE.matcher(path).matches()
                        ? Optional.of(RateLimits.Kind.VOTE)
                        : QUESTION.matcher(path).matches() ? Optional.of(RateLimits.Kind.QUESTION)
                                : LOGIN.matcher(path).matches() ? Optional.of(RateLimits.Kind.LOGIN) : Optional.empty();
            default -> Optional.empty();
        };
    }

}
