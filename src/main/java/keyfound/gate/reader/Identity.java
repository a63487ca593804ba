package keyfound.gate.reader;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

import keyfound.access.AccessSettings;
import keyfound.access.ApiToken;
import keyfound.access.ApiTokens;
import keyfound.access.Audience;
import keyfound.access.ReaderCookies;
import keyfound.access.Readers;

/// Tells who sends a request: by its token, by the header of a proxy, or by its cookie.
@Component
final class Identity {

    private static final String BEARER = "Bearer ";

    private final AccessSettings settings;

    private final Readers readers;

    private final ReaderCookies cookies;

    private final ApiTokens tokens;

    Identity(AccessSettings settings, Readers readers, ReaderCookies cookies, ApiTokens tokens) {
        this.settings = settings;
        this.readers = readers;
        this.cookies = cookies;
        this.tokens = tokens;
    }

    /// @param audience the one who reads
    /// @param scopes what a token allows; without one, what is open to that audience
    /// @param token whether a token was sent
    /// @param refused whether that token is none
    record Known(Audience audience, Set<ApiToken.Scope> scopes, boolean token, boolean refused) {

        static Known of(Audience audience) {
            return new Known(audience, audience.maintainer() ? EnumSet.allOf(ApiToken.Scope.class)
                    : EnumSet.complementOf(EnumSet.of(ApiToken.Scope.GAPS)), false, false);
        }

    }

    Known of(HttpServletRequest request) {
        Optional<String> token = token(request);
        if (token.isPresent()) {
            return this.tokens.find(token.get())
                .map(found -> new Known(this.readers.program(found), found.scopes(), true, false))
                .orElse(new Known(Audience.STRANGER, Set.of(), true, true));
        }
        if (this.settings.way() == AccessSettings.Way.PROXY) {
            return Known.of(ofProxy(request).orElse(Audience.STRANGER));
        }
        return Known
            .of(this.readers.tellsApart() ? this.cookies.find(request).orElse(Audience.STRANGER) : Audience.STRANGER);
    }

    /// A token of another program, as for a proxy before this server, is no business of
    /// ours.
    private static Optional<String> token(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
            .filter(header -> header.regionMatches(true, 0, BEARER + ApiTokens.PREFIX, 0,
                    BEARER.length() + ApiTokens.PREFIX.length()))
            .map(header -> header.substring(BEARER.length()).strip());
    }

    private Optional<Audience> ofProxy(HttpServletRequest request) {
        @Nullable String user = request.getHeader(this.settings.proxy().userHeader());
        if (user == null || user.isBlank() || !this.readers.trusts(PeerAddress.of(request))) {
            return Optional.empty();
        }
        @Nullable String groups = request.getHeader(this.settings.proxy().groupsHeader());
        List<String> member = (groups == null) ? List.of()
                : Arrays.stream(groups.split(",")).map(String::strip).toList();
        return Optional.of(this.readers.signedIn(user.strip(), member));
    }

}
