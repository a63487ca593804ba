package keyfound.web.site;

import java.time.Instant;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import keyfound.publication.Origins;
import keyfound.publication.Publication;
import keyfound.publication.Publisher;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.HandlerInterceptor;

/// Answers 304 without rendering anything when the reader's browser has the page already.
///
/// A page is made of the publication, the history of its files, the program and the reader's choices, so these make up
/// its tag. It is weak, for
/// the page may be compressed on its way.
@Component
final class Freshness implements HandlerInterceptor {

    /// Stands for the program: another one may print the same publication otherwise.
    private final long started = Instant.now().toEpochMilli();

    private final Publisher publisher;

    private final Origins origins;

    Freshness(Publisher publisher, Origins origins) {
        this.publisher = publisher;
        this.origins = origins;
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
        long generation = this.publisher.read(Publication::generation);
        return "W/\"" + Long.toString(this.started, 36) + "-" + generation + "-"
                + Long.toString(this.origins.asOf().toEpochMilli(), 36) + "-" + preferences.language().tag() + "-"
                + preferences.theme().word() + "\"";
    }

}
