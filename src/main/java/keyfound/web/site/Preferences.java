package keyfound.web.site;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.WebUtils;

/// The reader's choices, as the request carries them.
///
/// @param language from the cookie, otherwise the first that the browser accepts
public record Preferences(Language language, Theme theme) {

    static final String LANGUAGE_COOKIE = "lang";

    static final String THEME_COOKIE = "theme";

    public static Preferences of(HttpServletRequest request) {
        return new Preferences(language(request), Theme.ofWord(cookie(request, THEME_COOKIE)));
    }

    private static Language language(HttpServletRequest request) {
        return Language.ofTag(cookie(request, LANGUAGE_COOKIE)).orElseGet(() -> {
            String accepted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
            return (accepted == null) ? Language.ENGLISH : Language.accepted(accepted);
        });
    }

    private static String cookie(HttpServletRequest request, String name) {
        @Nullable Cookie cookie = WebUtils.getCookie(request, name);
        return (cookie == null) ? "" : cookie.getValue();
    }

}
