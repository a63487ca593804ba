package keyfound.web.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

import keyfound.access.AccessSettings;
import keyfound.access.Audience;
import keyfound.web.site.browser.PageFeatures;

/// Makes the frame of a page.
@Component
@EnableConfigurationProperties({ WebSettings.class, PageFeatures.class })
public final class Frames {

    private final WebSettings settings;

    private final PageFeatures features;

    private final AccessSettings access;

    private final Addresses addresses;

    Frames(WebSettings settings, PageFeatures features, AccessSettings access, Addresses addresses) {
        this.settings = settings;
        this.features = features;
        this.access = access;
        this.addresses = addresses;
    }

    public Frame of(HttpServletRequest request) {
        Preferences preferences = Preferences.of(request);
        String path = path(request);
        @Nullable String query = request.getQueryString();
        boolean asked = "GET".equals(request.getMethod()) && query != null;
        Frame.Site site = new Frame.Site(this.settings.name(), this.addresses.absolute(""), this.features);
        return new Frame(site, preferences.language(), preferences.theme(), asked ? path + "?" + query : path,
                Frame.Place.of(within(path, request.getContextPath())), door());
    }

    private Frame.Door door() {
        return switch (this.access.way()) {
            case NONE, PROXY -> Frame.Door.NONE;
            case PASSWORD, OIDC -> Audience.current().signedIn() ? Frame.Door.OUT : Frame.Door.IN;
        };
    }

    private static String within(String path, String contextPath) {
        return path.startsWith(contextPath + "/") ? path.substring(contextPath.length()) : path;
    }

    /// The path of the page asked for, also when an error page is shown instead.
    public static String path(HttpServletRequest request) {
        @Nullable Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return (failed instanceof String path) ? path : request.getRequestURI();
    }

}
