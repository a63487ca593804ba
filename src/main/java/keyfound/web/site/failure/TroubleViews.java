package keyfound.web.site.failure;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

import keyfound.publication.settings.Incident;
import keyfound.web.site.Frames;

/// Turns errors that no controller threw into pages: an unknown address, a request that
/// Tomcat refused, a fault. The gate leaves the incident, if it knows one, in an
/// attribute of the request.
@Component
final class TroubleViews implements ErrorViewResolver {

    private final TroublePages pages;

    TroubleViews(TroublePages pages) {
        this.pages = pages;
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        PageNotShown.Kind kind = kind(request.getAttribute(Incident.class.getName()), status);
        String words = (kind == PageNotShown.Kind.MISSING) ? TroublePages.words(Frames.path(request)) : "";
        return this.pages.view(request, kind, status.value(), words);
    }

    private static PageNotShown.Kind kind(@Nullable Object incident, HttpStatus status) {
        if (incident == Incident.DATABASE_AWAY) {
            return PageNotShown.Kind.AWAY;
        }
        return (incident == Incident.CLUSTER_AWAY) ? PageNotShown.Kind.UNSEARCHED
                : PageNotShown.Kind.ofStatus(status.value());
    }

}
