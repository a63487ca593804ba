package keyfound.web.site.cache;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

import keyfound.measure.Meters;
import keyfound.publication.Publisher;
import keyfound.web.site.Addresses;
import keyfound.web.site.Preferences;

/// Sends a kept page while nothing has changed that it depends on.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
final class PrintedPages extends OncePerRequestFilter {

    /// Pages without a query: there are few of them, and they are the same for all
    /// readers with the same choices.
    private static final Pattern PRINTED = Pattern.compile("/|/browse|/tags|/[qct]/[^/]+");

    private static final int LONGEST_ACCEPT = 300;

    private final Publisher publisher;

    private final PageVersion version;

    private final PageCache cache = new PageCache();

    private final Meters meters;

    PrintedPages(Publisher publisher, PageVersion version, Meters meters) {
        this.publisher = publisher;
        this.version = version;
        this.meters = meters;
        meters.gauge("keyfound.page.cache.bytes", this.cache::bytes);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"GET".equals(request.getMethod()) || request.getQueryString() != null
                || accept(request).length() > LONGEST_ACCEPT || !PRINTED.matcher(request.getServletPath()).matches()
                || !this.publisher.isUp();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        PageCache.Key key = key(request);
        Optional<PrintedPage> kept = this.cache.find(key);
        this.meters.count("keyfound.page.cache", "result", kept.isPresent() ? "hit" : "miss");
        if (kept.isPresent()) {
            kept.get().send(request, response);
            return;
        }
        ContentCachingResponseWrapper copy = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, copy);
        if (copy.getStatus() == HttpServletResponse.SC_OK && copy.getHeader(HttpHeaders.ETAG) != null) {
            this.cache.keep(key, PrintedPage.of(copy));
        }
        copy.copyBodyToResponse();
    }

    private PageCache.Key key(HttpServletRequest request) {
        String site = (request.getAttribute(Addresses.RELATIVE) != null) ? ""
                : request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort();
        return new PageCache.Key(this.version.word(), site, request.getRequestURI(), accept(request),
                Preferences.of(request));
    }

    private static String accept(HttpServletRequest request) {
        @Nullable String accept = request.getHeader(HttpHeaders.ACCEPT);
        return (accept == null) ? "" : accept;
    }

}
