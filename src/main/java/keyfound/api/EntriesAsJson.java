package keyfound.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/// Answers the address of an entry's page with JSON, where that is what is asked for
/// first. A browser, and a shell that takes anything, get the page.
///
/// This is no controller's mapping: of several that fit `*/*` Spring takes the first by
/// the alphabet, which would be JSON.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 18)
final class EntriesAsJson extends OncePerRequestFilter {

    private static final Pattern ENTRY = Pattern.compile("/q/([^/]+)(?<!\\.md)");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher entry = ENTRY.matcher(request.getServletPath());
        boolean asks = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
        if (asks && entry.matches() && wantsJson(request)) {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
            request
                .getRequestDispatcher(
                        "/api/v1/entries/" + UriUtils.encodePathSegment(entry.group(1), StandardCharsets.UTF_8))
                .forward(request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean wantsJson(HttpServletRequest request) {
        @Nullable String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept == null || !accept.contains("json")) {
            return false;
        }
        try {
            return MediaType.parseMediaTypes(accept)
                .stream()
                .max(Comparator.comparingDouble(MediaType::getQualityValue))
                .filter(MediaType.APPLICATION_JSON::equalsTypeAndSubtype)
                .isPresent();
        }
        catch (InvalidMediaTypeException _) {
            return false;
        }
    }

}
