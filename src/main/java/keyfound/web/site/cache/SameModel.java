package keyfound.web.site.cache;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

import keyfound.publication.source.StateTags;
import keyfound.web.site.browser.PageFeatures;

/// Tells an export that a page is as it was, before it is printed: a page is its template
/// with what is printed into it, and that is records.
///
/// The name of what was printed goes out in a header, and comes back with the next
/// export; where it is the same, the answer is 304 without a page. The export sees to it
/// that both times the program is the same.
@Component
final class SameModel implements HandlerInterceptor {

    private static final String HEADER = "Keyfound-Page";

    /// Printed by a class that does not say what it holds.
    private static final Pattern NAMELESS = Pattern.compile("\\w@[0-9a-f]{1,8}[,\\])}]");

    private final PageFeatures features;

    SameModel(PageFeatures features) {
        this.features = features;
    }

    @Override
    public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
            @Nullable ModelAndView page) {
        if (!this.features.exported() || page == null || page.getViewName() == null) {
            return;
        }
        String printed = page.getViewName() + printed(page.getModel());
        if (NAMELESS.matcher(printed).find()) {
            return;
        }
        String name = StateTags.of(printed);
        response.setHeader(HEADER, name);
        if (name.equals(request.getHeader(HEADER))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            page.clear();
        }
    }

    private static Map<String, Object> printed(Map<String, Object> model) {
        Map<String, Object> printed = new TreeMap<>(model);
        // how the form was read, which no page of an export has
        printed.keySet().removeIf(name -> name.startsWith("org.springframework."));
        return printed;
    }

}
