package keyfound.web.site;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import keyfound.web.site.browser.PageFeatures;

/// Tells the browser to run our own scripts only, and not to tell other sites what was
/// searched.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class SecurityHeaders extends OncePerRequestFilter {

    /// Styles and scripts are no pages: what holds for a page says nothing there, and a
    /// first visit fetches fifteen of them.
    private static final String ASSETS = "/assets/";

    private final String policy;

    SecurityHeaders(WebSettings settings, PageFeatures features) {
        String images = String.join(" ", settings.imageHosts());
        this.policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; manifest-src 'self'; "
                + "img-src 'self'" + (images.isEmpty() ? "" : " " + images)
                + (features.diagrams() ? "; font-src 'self'; frame-src 'self'" : "")
                + (features.offline() ? "; worker-src 'self'" : "")
                + "; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    }

    /// What says that a style is missing is a page.
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (!request.getServletPath().startsWith(ASSETS)) {
            tellThePage(response);
        }
        chain.doFilter(request, response);
    }

    private void tellThePage(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", this.policy);
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    }

}
