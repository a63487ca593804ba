package keyfound.web.site.cache;

import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

import keyfound.publication.Publisher;
import keyfound.web.site.Preferences;

/// Answers 304 without rendering anything when the reader's browser has the page already.
///
/// A page depends on the page version, the reader's choices and its representation, so
/// these make up its tag.
/// The tag is weak, because the page may be compressed on its way.
@Component
final class Freshness implements HandlerInterceptor {

    private final Publisher publisher;

    private final PageVersion version;

    Freshness(Publisher publisher, PageVersion version) {
        this.publisher = publisher;
        this.version = version;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean asks = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
        if (!asks || !this.publisher.isUp()) {
            return true;
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.setHeader(HttpHeaders.VARY, "Accept, Accept-Language, Authorization, Cookie");
        return !new ServletWebRequest(request, response)
            .checkNotModified(tag(Preferences.of(request), representation(request)));
    }

    private String tag(Preferences preferences, String representation) {
        return "W/\"" + this.version.word() + "-" + preferences.language().tag() + "-" + preferences.theme().word()
                + representation + "\"";
    }

    /// One address may answer as a page, as Markdown, as text or as JSON. The controller
    /// that was chosen says as what.
    private static String representation(HttpServletRequest request) {
        return (request.getAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE) instanceof Set<?> types)
                ? types.stream()
                    .map(type -> "-" + ((MediaType) type).getSubtype())
                    .sorted()
                    .collect(Collectors.joining())
                : "";
    }

}
