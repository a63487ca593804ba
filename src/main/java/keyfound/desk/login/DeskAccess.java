package keyfound.desk.login;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

import keyfound.access.Audience;
import keyfound.access.ReaderCookies;
import keyfound.access.Readers;

/// Lets only logged-in users pass to the desk. The filter covers `/desk` only and is
/// created at the first request, so it slows down neither the start nor any other page.
final class DeskAccess extends OncePerRequestFilter {

    static final String LOGIN = "/desk/login";

    static final String CLOSED = "/desk/closed";

    private static final String CSRF_COOKIE = "keyfound-desk-csrf";

    private final DeskSettings settings;

    private final Readers readers;

    private final ReaderCookies cookies;

    private final DeskCookies logins;

    private volatile @Nullable FilterChainProxy chain;

    DeskAccess(DeskSettings settings, Readers readers, ReaderCookies cookies, DeskCookies logins) {
        this.settings = settings;
        this.readers = readers;
        this.cookies = cookies;
        this.logins = logins;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (this.settings.isOpen() || this.readers.knowsMaintainers()) {
            chain().doFilter(request, response, rest);
        }
        else {
            request.getRequestDispatcher(CLOSED).forward(request, response);
        }
    }

    /// Two first requests at once may both create it, which does no harm.
    private FilterChainProxy chain() {
        FilterChainProxy known = this.chain;
        if (known == null) {
            known = new FilterChainProxy(
                    new DefaultSecurityFilterChain(AnyRequestMatcher.INSTANCE, List.of(context(), csrf(), logout(),
                            new ExceptionTranslationFilter(entrance(), new NullRequestCache()), onlyWhoLoggedIn())));
            this.chain = known;
        }
        return known;
    }

    private SecurityContextHolderFilter context() {
        return new SecurityContextHolderFilter(this.logins);
    }

    /// The token is in a cookie, so that no server remembers who opened a form.
    private CsrfFilter csrf() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(CSRF_COOKIE);
        tokens.setCookiePath(getServletContext().getContextPath() + "/desk");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Strict"));
        return new CsrfFilter(tokens);
    }

    /// A maintainer whom the provider knows needs no password of the desk.
    private AuthenticationEntryPoint entrance() {
        AuthenticationEntryPoint form = new LoginUrlAuthenticationEntryPoint(LOGIN);
        return (request, response, exception) -> {
            if (this.settings.isOpen()) {
                form.commence(request, response, exception);
            }
            else if (Audience.current().signedIn()) {
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
            }
            else {
                response.sendRedirect(request.getContextPath() + "/sign-in?back=" + request.getContextPath() + "/desk");
            }
        };
    }

    private LogoutFilter logout() {
        SecurityContextLogoutHandler login = new SecurityContextLogoutHandler();
        login.setSecurityContextRepository(this.logins);
        LogoutFilter logout = new LogoutFilter(LOGIN + "?out", login, (request, response, maintainer) -> response
            .addHeader(HttpHeaders.SET_COOKIE, this.cookies.none(request)));
        logout.setLogoutRequestMatcher(PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/desk/logout"));
        return logout;
    }

    private static AuthorizationFilter onlyWhoLoggedIn() {
        RequestMatcher login = PathPatternRequestMatcher.pathPattern(LOGIN);
        return new AuthorizationFilter((somebody, request) -> new AuthorizationDecision(
                login.matches(request) || Audience.current().maintainer() || somebody.get().isAuthenticated()));
    }

}
