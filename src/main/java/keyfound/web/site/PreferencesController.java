package keyfound.web.site;

import java.net.URI;
import java.time.Duration;

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

    /// A longer one would not fit into a header of the answer.
    private static final int MOST_CHARACTERS = 4096;

    /// @param back where the reader was
    /// @param twin the same page in the language chosen; empty when it is not written in
    /// that
    @PostMapping("/preferences")
    ResponseEntity<Void> remember(@RequestParam(defaultValue = "") String lang,
            @RequestParam(defaultValue = "") String theme, @RequestParam(defaultValue = "/") String back,
            @RequestParam(defaultValue = "") String twin, HttpServletResponse response) {
        Language.ofTag(lang).ifPresent(language -> remember(Preferences.LANGUAGE_COOKIE, language.tag(), response));
        if (!theme.isEmpty()) {
            remember(Preferences.THEME_COOKIE, Theme.ofWord(theme).word(), response);
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
            .location(ownAddress((lang.isEmpty() || twin.isEmpty()) ? back : twin))
            .build();
    }

    /// The theme's cookie is also written by `theme.js`, so neither is hidden from
    /// scripts.
    private static void remember(String name, String value, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, value).path("/").maxAge(REMEMBERED).sameSite("Lax").build().toString());
    }

    /// Never leads off this site, as `//host` and `/\host` would in a browser.
    private static URI ownAddress(String back) {
        boolean own = back.length() <= MOST_CHARACTERS && back.startsWith("/") && !back.startsWith("//")
                && !back.startsWith("/\\");
        try {
            return URI.create(own ? back : "/");
        }
        catch (IllegalArgumentException malformed) {
            return URI.create("/");
        }
    }

}
