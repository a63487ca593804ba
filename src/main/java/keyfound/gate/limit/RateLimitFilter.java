package keyfound.gate.limit;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;

import keyfound.gate.Refusals;

/// Sends those away who ask too often, before anything is read or searched. So it does
/// with searches that would be answered too late: whoever asked has lost patience by
/// then, and the next ones would wait still longer.
final class RateLimitFilter extends OncePerRequestFilter {

    private static final List<Rule> READ = List
        .of(Rule.of("/search(?:\\.md|/suggestions(?:\\.json)?)?|/browse(?:\\.md)?|/api/v1/(?:search|suggest)",
                RateLimits.Kind.SEARCH), Rule.of("/sign-in/done", RateLimits.Kind.LOGIN));

    /// An agent sends all of its messages to one address; most of them search.
    private static final List<Rule> SENT = List.of(Rule.of("/mcp", RateLimits.Kind.SEARCH),
            Rule.of("/|/search|/api/v1/search", RateLimits.Kind.PASTE),
            Rule.of("/(?:q|api/v1/entries)/[^/]+/outcomes|/q/[^/]+/reasons|/search/opened", RateLimits.Kind.VOTE),
            Rule.of("/ask|/api/v1/questions", RateLimits.Kind.QUESTION),
            Rule.of("/sign-in|/desk/login", RateLimits.Kind.LOGIN));

    private static final Duration RETRY = Duration.ofSeconds(2);

    private final RateLimits limits;

    private final Admission searches;

    RateLimitFilter(RateLimits limits, Admission searches) {
        this.limits = limits;
        this.searches = searches;
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
        if (kind.isPresent() && kind.get() == RateLimits.Kind.SEARCH) {
            search(request, response, chain);
        }
        else {
            chain.doFilter(request, response);
        }
    }

    /// A posted text may come slowly and would take a place from others all the while. It
    /// waits for its turn instead.
    private void search(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Admission.Place> admitted = this.searches.enter(TimedStart.waited());
        if (admitted.isEmpty()) {
            Refusals.BUSY.answer(request, response, RETRY);
            return;
        }
        try (Admission.Place _ = admitted.get()) {
            chain.doFilter(request, response);
        }
    }

    private static Optional<RateLimits.Kind> kind(HttpServletRequest request) {
        String path = request.getServletPath();
        return switch (request.getMethod()) {
            case "GET", "HEAD" -> READ.stream()
                .filter(rule -> rule.path().matcher(path).matches())
                // without a question these pages search for nothing
                .filter(rule -> rule.kind() != RateLimits.Kind.SEARCH || request.getQueryString() != null)
                .map(Rule::kind)
                .findFirst();
            case "POST" ->
                SENT.stream().filter(rule -> rule.path().matcher(path).matches()).map(Rule::kind).findFirst();
            default -> Optional.empty();
        };
    }

    /// Which requests count as what.
    private record Rule(Pattern path, RateLimits.Kind kind) {

        static Rule of(String path, RateLimits.Kind kind) {
            return new Rule(Pattern.compile(path), kind);
        }

    }

}
