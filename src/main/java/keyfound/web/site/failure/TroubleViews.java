package keyfound.web.site.failure;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

import keyfound.web.site.Frames;

/// Turns errors that no controller threw into pages: an unknown address, a request that
/// Tomcat refused, a fault.
@Component
final class TroubleViews implements ErrorViewResolver {

    /// The gate leaves the code of what happened here.
    private static final String INCIDENT = "keyfound.incident";

    private static final String DATABASE_AWAY = "KF220";

    private final TroublePages pages;

    TroubleViews(TroublePages pages) {
        this.pages = pages;
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        PageNotShown.Kind kind = DATABASE_AWAY.equals(request.getAttribute(INCIDENT)) ? PageNotShown.Kind.AWAY
                : PageNotShown.Kind.ofStatus(status.value());
        String words = (kind == PageNotShown.Kind.MISSING) ? TroublePages.words(Frames.path(request)) : "";
        return this.pages.view(request, kind, status.value(), words);
    }

}
