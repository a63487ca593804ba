package keyfound.web.site.cache;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.HandlerInterceptor;

import keyfound.publication.Publisher;
import keyfound.web.site.Preferences;

/// Answers 304 without rendering anything when the reader's browser has the page already.
///
/// A page depends on the page version and the reader's choices, so these make up its tag.
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
        response.setHeader(HttpHeaders.VARY, "Accept, Accept-Language, Cookie");
        return !new ServletWebRequest(request, response).checkNotModified(tag(Preferences.of(request)));
    }

    private String tag(Preferences preferences) {
        return "W/\"" + this.version.word() + "-" + preferences.language().tag() + "-" + preferences.theme().word()
                + "\"";
    }

}
