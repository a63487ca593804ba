package keyfound.desk.login;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

import keyfound.access.AccessSettings;
import keyfound.access.ReaderCookies;
import keyfound.access.SignedText;
import keyfound.text.Sha256;

/// The signed cookie by which a browser is known after a login at the desk. No server
/// remembers who logged in, so any server on the same database lets the maintainer in,
/// also after a restart. Another password of the desk ends every login.
@Component
final class DeskCookies implements SecurityContextRepository {

    private static final String NAME = "keyfound-desk";

    private final SignedText signed;

    private final AccessSettings access;

    private final DeskSettings desk;

    DeskCookies(SignedText signed, AccessSettings access, DeskSettings desk) {
        this.signed = signed;
        this.access = access;
        this.desk = desk;
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder both) {
        return maintainer(both.getRequest()).map(DeskCookies::context).orElseGet(SecurityContextImpl::new);
    }

    /// A context without anybody ends the login.
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        Optional<String> maintainer = Optional.ofNullable(context.getAuthentication()).map(Authentication::getName);
        Duration age = maintainer.isPresent() ? this.access.session() : Duration.ZERO;
        String value = maintainer.map(name -> this.signed.of(purpose(), age, List.of(name))).orElse("");
        response.addHeader(HttpHeaders.SET_COOKIE,
                ReaderCookies.cookie(NAME, value, "/desk", age, request).sameSite("Strict").build().toString());
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return maintainer(request).isPresent();
    }

    private Optional<String> maintainer(HttpServletRequest request) {
        @Nullable Cookie cookie = WebUtils.getCookie(request, NAME);
        return Optional.ofNullable(cookie)
            .filter(any -> this.desk.isOpen())
            .flatMap(any -> this.signed.read(purpose(), any.getValue()))
            .map(List::getFirst)
            .filter(this.desk.user()::equals);
    }

    private String purpose() {
        return "desk " + Sha256.hex(this.desk.password());
    }

    private static SecurityContext context(String maintainer) {
        return new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(maintainer, null, List.of()));
    }

}
