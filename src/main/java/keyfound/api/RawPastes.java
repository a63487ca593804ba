package keyfound.api;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Prevents the body of a paste from being read as a form.
///
/// `curl --data-binary` declares every body as a form. Once the stream has been
/// requested, the servlet container takes no parameters from the body, whatever asks for
/// one later (Servlet 6.1, section 3.1.1).
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class RawPastes extends OncePerRequestFilter {

    private static final Set<String> TAKING_PASTES = Set.of("/", "/api/v1/search");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod()) || !TAKING_PASTES.contains(request.getServletPath());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.getInputStream();
        chain.doFilter(request, response);
    }

}
