package keyfound.gate;

import java.io.IOException;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses a path whose parameters cannot be decoded, such as `/files/;%`. Tomcat drops
/// what follows a semicolon before it decodes a path. Spring decodes all of it, and
/// fails.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 6)
class BrokenPaths extends OncePerRequestFilter {

    private static final Pattern BROKEN = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (BROKEN.matcher(request.getRequestURI()).find()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        chain.doFilter(request, response);
    }

}
