package keyfound.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

import keyfound.text.Sha256;

/// Signs readers in by OpenID Connect: authorization code with PKCE, state and nonce.
///
/// What is begun is kept by the browser, in a signed cookie, so that another server may
/// finish it. The provider is asked at the first sign-in, not at the start: a provider
/// that is away keeps nobody from starting.
@Component
public final class OidcSignIn {

    private static final String COOKIE = "keyfound-sign-in";

    private static final String PURPOSE = "oidc";

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final int RANDOM_BYTES = 32;

    private static final int PARTS = 5;

    private static final List<String> NAMES = List.of("preferred_username", "email", "name", "sub");

    private final SecureRandom random = new SecureRandom();

    private final AccessSettings.Oidc settings;

    private final SignedText signed;

    private final Readers readers;

    private volatile @Nullable ClientRegistration provider;

    OidcSignIn(AccessSettings settings, SignedText signed, Readers readers) {
        this.settings = settings.oidc();
        this.signed = signed;
        this.readers = readers;
    }

    /// @param address where the provider is to send the reader
    /// @param cookie value of `Set-Cookie`
    public record Begun(String address, String cookie) {
    }

    /// @param back where the reader was
    public record Done(Audience audience, String back) {
    }

    /// @param done absolute address to which the provider sends the reader back
    /// @throws SignInFailedException when the provider does not answer
    public Begun begin(String done, String back, HttpServletRequest request) {
        List<String> kept = List.of(random(), random(), random(), done, back);
        String value = this.signed.of(PURPOSE, PATIENCE, kept);
        return new Begun(asked(kept, provider()).getAuthorizationRequestUri(), cookie(value, PATIENCE, request));
    }

    /// @throws SignInFailedException when it was not begun in this browser, the provider
    /// refuses, or does not answer
    public Done finish(HttpServletRequest request) {
        List<String> kept = kept(request);
        ClientRegistration from = provider();
        OAuth2AuthorizationRequest asked = asked(kept, from);
        if (!kept.getFirst().equals(request.getParameter("state"))) {
            throw new SignInFailedException("the answer belongs to another sign-in");
        }
        try {
            Authentication known = new OidcAuthorizationCodeAuthenticationProvider(
                    new RestClientAuthorizationCodeTokenResponseClient(), new OidcUserService())
                .authenticate(new OAuth2LoginAuthenticationToken(from,
                        new OAuth2AuthorizationExchange(asked, answered(request, kept))));
            if (known == null || !(known.getPrincipal() instanceof OidcUser user)) {
                throw new SignInFailedException("the provider named nobody");
            }
            return new Done(audience(user), kept.get(4));
        }
        catch (OAuth2AuthenticationException refused) {
            throw new SignInFailedException(refused.getError().toString(), refused);
        }
    }

    /// The value of `Set-Cookie` that forgets what was begun.
    public String forget(HttpServletRequest request) {
        return cookie("", Duration.ZERO, request);
    }

    private List<String> kept(HttpServletRequest request) {
        @Nullable Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return Optional.ofNullable(cookie)
            .flatMap(value -> this.signed.read(PURPOSE, value.getValue()))
            .filter(parts -> parts.size() == PARTS)
            .orElseThrow(() -> new SignInFailedException("it was not begun in this browser, or long ago"));
    }

    private ClientRegistration provider() {
        ClientRegistration known = this.provider;
        if (known == null) {
            known = register();
            this.provider = known;
        }
        return known;
    }

    private ClientRegistration register() {
        try {
            boolean secret = !this.settings.clientSecret().isEmpty();
            ClientRegistration.Builder found = ClientRegistrations.fromIssuerLocation(this.settings.issuer())
                .registrationId("reader")
                .clientId(this.settings.clientId())
                .clientSecret(this.settings.clientSecret())
                .scope(Stream.concat(Stream.of(OidcScopes.OPENID), this.settings.scopes().stream()).toList())
                .userNameAttributeName("sub");
            return (secret ? found : found.clientAuthenticationMethod(ClientAuthenticationMethod.NONE)).build();
        }
        catch (RuntimeException away) {
            throw new SignInFailedException("the provider " + this.settings.issuer() + " does not answer", away);
        }
    }

    private static OAuth2AuthorizationRequest asked(List<String> kept, ClientRegistration provider) {
        String nonce = kept.get(1);
        String verifier = kept.get(2);
        return OAuth2AuthorizationRequest.authorizationCode()
            .authorizationUri(Objects.requireNonNull(provider.getProviderDetails().getAuthorizationUri()))
            .clientId(provider.getClientId())
            .redirectUri(kept.get(3))
            .scopes(provider.getScopes())
            .state(kept.get(0))
            .attributes(Map.of(OidcParameterNames.NONCE, nonce, PkceParameterNames.CODE_VERIFIER, verifier,
                    "registration_id", provider.getRegistrationId()))
            .additionalParameters(Map.of(OidcParameterNames.NONCE, hash(nonce), PkceParameterNames.CODE_CHALLENGE,
                    hash(verifier), PkceParameterNames.CODE_CHALLENGE_METHOD, "S256"))
            .build();
    }

    private static OAuth2AuthorizationResponse answered(HttpServletRequest request, List<String> kept) {
        @Nullable String code = request.getParameter("code");
        @Nullable String error = request.getParameter("error");
        if (code == null) {
            throw new SignInFailedException("the provider answered " + ((error == null) ? "nothing" : error));
        }
        return OAuth2AuthorizationResponse.success(code).redirectUri(kept.get(3)).state(kept.get(0)).build();
    }

    private Audience audience(OidcUser user) {
        Map<String, Object> claims = user.getClaims();
        String name = NAMES.stream()
            .map(claims::get)
            .filter(String.class::isInstance)
            .map(String.class::cast)
            .findFirst()
            .orElseThrow();
        return this.readers.signedIn(name, groups(claims));
    }

    /// The claim may lie deeper, as `realm_access.roles`.
    private Set<String> groups(Map<String, Object> claims) {
        @Nullable Object value = claims.get(this.settings.groupsClaim());
        if (value == null) {
            value = claims;
            for (String part : this.settings.groupsClaim().split("\\.", -1)) {
                value = (value instanceof Map<?, ?> map) ? map.get(part) : null;
            }
        }
        Set<String> groups = new HashSet<>();
        switch (value) {
            case Collection<?> several -> several.forEach(group -> groups.add(String.valueOf(group)));
            case String text -> groups.addAll(Arrays.asList(text.strip().split("[,\\s]+")));
            case null, default -> {
            }
        }
        return groups;
    }

    private static String cookie(String value, Duration age, HttpServletRequest request) {
        return ReaderCookies.cookie(COOKIE, value, "/sign-in", age, request).build().toString();
    }

    private String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        this.random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hash(String text) {
        return Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(Sha256.of(text.getBytes(StandardCharsets.US_ASCII)));
    }

}
