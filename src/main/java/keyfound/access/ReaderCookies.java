package keyfound.access;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/// The cookie by which a browser is known after its reader signed in.
@Component
public final class ReaderCookies {

    private static final String NAME = "keyfound-reader";

    private static final String PURPOSE = "reader";

    private static final int PARTS = 3;

    private final SignedText signed;

    private final AccessSettings settings;

    ReaderCookies(SignedText signed, AccessSettings settings) {
        this.signed = signed;
        this.settings = settings;
    }

    /// @return empty when the browser has none, or one that has ended
    public Optional<Audience> find(HttpServletRequest request) {
        @Nullable Cookie cookie = WebUtils.getCookie(request, NAME);
        return Optional.ofNullable(cookie)
            .map(Cookie::getValue)
            .flatMap(value -> this.signed.read(PURPOSE, value))
            .filter(parts -> parts.size() == PARTS)
            .map(parts -> new Audience(parts.get(0), true,
                    parts.get(1).isEmpty() ? Set.of() : Set.of(parts.get(1).split(" ")),
                    Boolean.parseBoolean(parts.get(2))));
    }

    /// The value of `Set-Cookie` that keeps somebody signed in.
    public String of(Audience audience, HttpServletRequest request) {
        List<String> parts = List.of(audience.name().replace('\n', ' '), String.join(" ", audience.groups()),
                Boolean.toString(audience.maintainer()));
        return cookie(NAME, this.signed.of(PURPOSE, this.settings.session(), parts), "/", this.settings.session(),
                request)
            .build()
            .toString();
    }

    /// The value of `Set-Cookie` that signs somebody out.
    public String none(HttpServletRequest request) {
        return cookie(NAME, "", "/", Duration.ZERO, request).build().toString();
    }

    /// A cookie that no script reads, and that links from other sites bring along.
    /// @param path below the path of the program
    public static ResponseCookie.ResponseCookieBuilder cookie(String name, String value, String path, Duration age,
            HttpServletRequest request) {
        return ResponseCookie.from(name, value)
            .path(request.getContextPath() + path)
            .maxAge(age)
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax");
    }

}
