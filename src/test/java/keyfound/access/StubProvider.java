package keyfound.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/// An identity provider that knows whoever is set, and checks what a client has to prove:
/// its secret, the code, the address it came with, and the verifier (RFC 7636).
final class StubProvider implements AutoCloseable {

    static final String CLIENT = "answers";

    static final String SECRET = "provider's secret";

    private final HttpServer server;

    private final RSAKey key;

    private final Map<String, Map<String, String>> codes = new HashMap<>();

    private Map<String, Object> claims = Map.of();

    private String audience = CLIENT;

    StubProvider() {
        try {
            this.key = new RSAKeyGenerator(2048).keyID("1").generate();
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        }
        catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
        this.server.createContext("/.well-known/openid-configuration", call -> json(call, 200, """
                {"issuer":"ISS","authorization_endpoint":"ISS/authorize","token_endpoint":"ISS/token",
                "jwks_uri":"ISS/keys","userinfo_endpoint":"ISS/me","response_types_supported":["code"],
                "subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"],
                "scopes_supported":["openid","profile"]}""".replace("ISS", issuer())));
        this.server.createContext("/keys", call -> json(call, 200, new JWKSet(this.key).toString()));
        this.server.createContext("/authorize", this::authorize);
        this.server.createContext("/token", this::token);
        this.server.createContext("/me", call -> json(call, 200, "{\"sub\":\"7\"}"));
        this.server.start();
    }

    String issuer() {
        return "http://localhost:" + this.server.getAddress().getPort();
    }

    /// Who signs in from now on.
    void knows(Map<String, Object> somebody) {
        this.claims = somebody;
        this.audience = CLIENT;
    }

    /// Its tokens are meant for another program from now on.
    void issuesTokensFor(String other) {
        this.audience = other;
    }

    private void authorize(HttpExchange call) throws IOException {
        Map<String, String> asked = form(call.getRequestURI().getRawQuery());
        String code = "code-" + this.codes.size();
        this.codes.put(code, asked);
        call.getResponseHeaders()
            .set("Location", asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
        call.sendResponseHeaders(302, -1);
        call.close();
    }

    private void token(HttpExchange call) throws IOException {
        Map<String, String> given = form(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> asked = this.codes.remove(given.get("code"));
        String basic = "Basic " + Base64.getEncoder()
            .encodeToString(
                    (CLIENT + ":" + SECRET.replace("'", "%27").replace(" ", "+")).getBytes(StandardCharsets.UTF_8));
        if (asked == null || !basic.equals(call.getRequestHeaders().getFirst("Authorization"))
                || !Objects.equals(asked.get("redirect_uri"), given.get("redirect_uri"))
                || !Objects.equals(asked.get("code_challenge"), hash(given.getOrDefault("code_verifier", "")))) {
            json(call, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        json(call, 200, "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":60,\"id_token\":\""
                + idToken(String.valueOf(asked.get("nonce"))) + "\"}");
    }

    private String idToken(String nonce) {
        try {
            JWTClaimsSet.Builder token = new JWTClaimsSet.Builder().issuer(issuer())
                .subject("7")
                .audience(List.of(this.audience))
                .claim("nonce", nonce)
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(60)));
            this.claims.forEach(token::claim);
            SignedJWT signed = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("1").build(),
                    token.build());
            signed.sign(new RSASSASigner(this.key));
            return signed.serialize();
        }
        catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String hash(String text) {
        try {
            return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        }
        catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Map<String, String> form(String text) {
        Map<String, String> form = new HashMap<>();
        for (String pair : text.split("&", -1)) {
            int at = pair.indexOf('=');
            form.put(pair.substring(0, at), URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
        }
        return form;
    }

    private static void json(HttpExchange call, int status, String body) {
        try {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            call.getResponseHeaders().set("Content-Type", "application/json");
            call.sendResponseHeaders(status, bytes.length);
            call.getResponseBody().write(bytes);
            call.close();
        }
        catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        this.server.stop(0);
    }

}
