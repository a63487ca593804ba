package keyfound.web.site;

import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Stores the language and the theme, then returns to the page where the reader was.
@Controller
final class PreferencesController {

    private static final Duration REMEMBERED = Duration.ofDays(365);

    /// @param back where the reader was
    /// @param twin the same page in the language chosen; empty when it is not written in
    /// that
    @PostMapping("/preferences")
    ResponseEntity<Void> remember(@RequestParam(defaultValue = "") String lang,
            @RequestParam(defaultValue = "") String theme, @RequestParam(defaultValue = "") String back,
            @RequestParam(defaultValue = "") String twin, HttpServletRequest request, HttpServletResponse response) {
        String root = request.getContextPath() + "/";
        Language.ofTag(lang)
            .ifPresent(language -> response.addHeader(HttpHeaders.SET_COOKIE,
                    remembered(Preferences.LANGUAGE_COOKIE, language.tag(), root)));
        if (!theme.isEmpty()) {
            response.addHeader(HttpHeaders.SET_COOKIE,
                    remembered(Preferences.THEME_COOKIE, Theme.ofWord(theme).word(), root));
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
            .location(OwnAddress.of((lang.isEmpty() || twin.isEmpty()) ? back : twin, root))
            .build();
    }

    /// The theme's cookie is also written by `theme.js`, so neither is hidden from
    /// scripts. Other programs of a shared host do not get them.
    private static String remembered(String name, String value, String root) {
        return ResponseCookie.from(name, value).path(root).maxAge(REMEMBERED).sameSite("Lax").build().toString();
    }

}
