package keyfound.access;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Who may read. Without any of them everybody reads everything.
///
/// @param anonymous whether strangers read what no rule hides, although there is a way to
/// sign in
/// @param password that all readers share, of at least 8 characters; best set as
/// `KEYFOUND_ACCESS_PASSWORD`
/// @param session how long somebody stays signed in
/// @param collections rules as `internal/**: staff support`: files, and the groups that
/// see them; the first that is about a file decides
/// @param maintainers groups whose members see everything and enter the desk
/// @param oidc an identity provider that signs readers in
/// @param proxy a proxy that signs readers in, and says in a header who they are
@ConfigurationProperties("keyfound.access")
public record AccessSettings(@DefaultValue("false") boolean anonymous, @DefaultValue("") String password,
        @DefaultValue("12h") Duration session, @DefaultValue List<String> collections,
        @DefaultValue List<String> maintainers, @DefaultValue Oidc oidc, @DefaultValue Proxy proxy) {

    private static final int LEAST_CHARACTERS = 8;

    private static final Duration SHORTEST = Duration.ofMinutes(1);

    public AccessSettings {
        if (!password.isEmpty() && password.length() < LEAST_CHARACTERS) {
            throw new IllegalArgumentException(
                    "keyfound.access.password has fewer than " + LEAST_CHARACTERS + " characters");
        }
        if (session.compareTo(SHORTEST) < 0) {
            throw refused("keyfound.access.session", session.toSeconds() + "s", "is below 60s");
        }
        collections = List.copyOf(collections);
        maintainers = List.copyOf(maintainers);
        for (String rule : collections) {
            check(rule);
        }
        if (ways(password, oidc, proxy) > 1) {
            throw new IllegalArgumentException("keyfound.access has more than one way to sign in; "
                    + "set one of keyfound.access.password, keyfound.access.oidc.issuer, keyfound.access.proxy.addresses");
        }
    }

    /// How readers sign in.
    public enum Way {

        NONE, PASSWORD, OIDC, PROXY

    }

    public Way way() {
        if (!this.password.isEmpty()) {
            return Way.PASSWORD;
        }
        if (!this.oidc.issuer().isEmpty()) {
            return Way.OIDC;
        }
        return this.proxy.addresses().isEmpty() ? Way.NONE : Way.PROXY;
    }

    /// Whether somebody who did not sign in reads anything.
    public boolean strangersRead() {
        return this.anonymous || way() == Way.NONE;
    }

    @Override
    public String toString() {
        return "AccessSettings[" + way() + "]";
    }

    private static void check(String rule) {
        try {
            VisibilityRule.of(rule);
        }
        catch (IllegalArgumentException ex) {
            throw refused("keyfound.access.collections", rule, String.valueOf(ex.getMessage()));
        }
    }

    private static int ways(String password, Oidc oidc, Proxy proxy) {
        return (password.isEmpty() ? 0 : 1) + (oidc.issuer().isEmpty() ? 0 : 1) + (proxy.addresses().isEmpty() ? 0 : 1);
    }

    private static IllegalArgumentException refused(String name, String value, String why) {
        return new IllegalArgumentException(name + " = '" + value + "' " + why);
    }

    /// @param issuer address of the provider, which tells the rest; empty: none
    /// @param clientId name of this program at the provider
    /// @param clientSecret its secret there; best set as
    /// `KEYFOUND_ACCESS_OIDC_CLIENT_SECRET`
    /// @param groupsClaim claim that lists the groups of a reader
    /// @param scopes asked for beside `openid`
    public record Oidc(@DefaultValue("") String issuer, @DefaultValue("keyfound") String clientId,
            @DefaultValue("") String clientSecret, @DefaultValue("groups") String groupsClaim, @DefaultValue( {
                    "profile" }) List<String> scopes){

        public Oidc {
            scopes = List.copyOf(scopes);
            if (!issuer.isEmpty() && !issuer.matches("https?://[^/?#\\s]+[^?#\\s]*")) {
                throw refused("keyfound.access.oidc.issuer", issuer, "is not an address as https://login.example.org");
            }
        }

        @Override
        public String toString() {
            return "Oidc[issuer=" + this.issuer + "]";
        }

    }

    /// @param addresses of the proxy, as `10.0.0.7` or `10.0.0.0/24`; headers from
    /// elsewhere count nothing; empty: none
    /// @param userHeader header with the name of the reader
    /// @param groupsHeader header with the groups of the reader, between commas
    public record Proxy(@DefaultValue List<String> addresses, @DefaultValue("X-Forwarded-User") String userHeader,
            @DefaultValue("X-Forwarded-Groups") String groupsHeader) {

        public Proxy {
            addresses = List.copyOf(addresses);
            for (String address : addresses) {
                try {
                    AddressRange.of(address);
                }
                catch (IllegalArgumentException ex) {
                    throw refused("keyfound.access.proxy.addresses", address, String.valueOf(ex.getMessage()));
                }
            }
        }

    }

}
