package keyfound.desk;

import java.util.Locale;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.WebUtils;

import keyfound.access.Audience;

/// What `desk/layout.html` prints around every page of the desk.
///
/// @param site name of the site
/// @param language language of the interface, BCP 47
/// @param theme value of the `data-theme` attribute
/// @param here path of this page
/// @param csrf token that each form sends; empty where the desk is closed
/// @param inside whether somebody is logged in
public record DeskFrame(String site, String language, String theme, String here, String csrf, boolean inside) {

    static DeskFrame of(HttpServletRequest request, String site, Locale locale) {
        @Nullable Cookie theme = WebUtils.getCookie(request, "theme");
        @Nullable Object token = request.getAttribute(CsrfToken.class.getName());
        return new DeskFrame(site, locale.getLanguage().equals("zh") ? "zh" : "en",
                (theme != null && theme.getValue().equals("dark")) ? "dark"
                        : (theme != null && theme.getValue().equals("light")) ? "light" : "system",
                request.getRequestURI(), (token instanceof CsrfToken known) ? known.getToken() : "",
                SecurityContextHolder.getContext().getAuthentication() != null || Audience.current().maintainer());
    }

    /// The language that the switch offers.
    public String otherLanguage() {
        return this.language.equals("zh") ? "en" : "zh";
    }

    /// The name of that language in itself.
    public String otherName() {
        return this.language.equals("zh") ? "English" : "中文";
    }

}
