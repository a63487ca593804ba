package keyfound.gate.reader;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

import keyfound.access.AccessSettings;
import keyfound.access.ApiToken;
import keyfound.access.Audience;
import keyfound.gate.Refusals;

/// Binds each request to its audience, and lets only those pass who may read. What is
/// shown instead, when somebody is refused, is bound too.
final class ReaderGate extends OncePerRequestFilter {

    private static final Duration RETRY = Duration.ofSeconds(5);

    private static final String ATTRIBUTE = "keyfound.audience";

    /// What the token of the request allows; read by whoever takes it from tokens only.
    private static final String SCOPES = "keyfound.scopes";

    /// What somebody needs who has yet to sign in, and what has locks of its own.
    private static final Pattern OPEN = Pattern.compile(
            "/assets/.*|/favicon\\.ico|/icon(?:-\\d+)?\\.(?:svg|png)|/site\\.webmanifest|/robots\\.txt|/\\.well-known/.*"
                    + "|/keyfound\\.sh|/embed(?:\\.js|/.*)|/diagram|/offline-worker\\.js|/digest/[^/]+\\.atom"
                    + "|/sign-(?:in|out)(?:/.*)?|/preferences|/actuator(?:/.*)?|/desk(?:/.*)?|/hooks/git|/error");

    private static final Pattern VOTE = Pattern.compile("/(?:q|api/v1/entries)/[^/]+/outcomes|/q/[^/]+/reasons");

    private static final Pattern GAPS = Pattern.compile("/api/v1/gaps(?:/.*)?");

    private final Identity identity;

    private final AccessSettings settings;

    ReaderGate(Identity identity, AccessSettings settings) {
        this.identity = identity;
        this.settings = settings;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Identity.Known known;
        try {
            known = known(request);
        }
        catch (DataAccessException away) {
            Refusals.DATABASE_AWAY.answer(request, response, RETRY);
            return;
        }
        request.setAttribute(ATTRIBUTE, known.audience());
        if (known.token()) {
            request.setAttribute(SCOPES, known.scopes());
        }
        if (request.getDispatcherType() == DispatcherType.REQUEST && !isOpen(request) && !passes(known, request)) {
            refuse(known, request, response);
            return;
        }
        pass(known.audience(), request, response, chain);
    }

    private Identity.Known known(HttpServletRequest request) {
        if (request.getDispatcherType() == DispatcherType.REQUEST) {
            return this.identity.of(request);
        }
        return Identity.Known
            .of((request.getAttribute(ATTRIBUTE) instanceof Audience audience) ? audience : Audience.STRANGER);
    }

    private static boolean isOpen(HttpServletRequest request) {
        return OPEN.matcher(path(request)).matches();
    }

    private boolean passes(Identity.Known known, HttpServletRequest request) {
        if (known.refused()) {
            return false;
        }
        boolean reads = known.audience().signedIn() || this.settings.strangersRead();
        return reads && known.scopes().contains(needed(request));
    }

    private static ApiToken.Scope needed(HttpServletRequest request) {
        if (GAPS.matcher(path(request)).matches()) {
            return ApiToken.Scope.GAPS;
        }
        boolean votes = "POST".equals(request.getMethod()) && VOTE.matcher(path(request)).matches();
        return votes ? ApiToken.Scope.VOTE : ApiToken.Scope.READ;
    }

    private void refuse(Identity.Known known, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (known.audience().signedIn()) {
            Refusals.NOT_ALLOWED.answer(request, response);
            return;
        }
        boolean page = accepts(request, "text/html") && "GET".equals(request.getMethod())
                && !path(request).startsWith("/api/");
        if (page && !known.refused() && this.settings.way() != AccessSettings.Way.PROXY) {
            response.sendRedirect(request.getContextPath() + "/sign-in?back="
                    + UriUtils.encode(address(request), StandardCharsets.UTF_8));
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        Refusals.SIGN_IN.answer(request, response);
    }

    private static boolean accepts(HttpServletRequest request, String type) {
        @Nullable String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(type);
    }

    private static String address(HttpServletRequest request) {
        @Nullable String query = request.getQueryString();
        return request.getRequestURI() + ((query == null) ? "" : "?" + query);
    }

    private static String path(HttpServletRequest request) {
        @Nullable String rest = request.getPathInfo();
        return request.getServletPath() + ((rest == null) ? "" : rest);
    }

    private static void pass(Audience audience, HttpServletRequest request, HttpServletResponse response,
            FilterChain chain) throws ServletException, IOException {
        try {
            audience.read(() -> {
                chain.doFilter(request, response);
                return audience;
            });
        }
        catch (ServletException | IOException | RuntimeException ours) {
            throw ours;
        }
        catch (Exception other) {
            throw new ServletException(other);
        }
    }

}
