package keyfound.publication.git;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import keyfound.text.Sha256;

/// Checks that a webhook call comes from the hosting service.
///
/// GitHub, Gitea, Forgejo and Bitbucket sign: a header holds `sha256=` and the
/// HMAC-SHA256 of the body under the shared secret. GitLab sends the secret itself. Every
/// comparison takes the same time, whatever is wrong.
public final class WebhookSignature {

    /// Above the largest body that any of the services sends (GitHub: 25 MB).
    private static final int MAX_BODY_BYTES = 26_000_000;

    private static final String PREFIX = "sha256=";

    private final byte[] secret;

    /// @param secret not empty: an empty secret would accept everybody
    public WebhookSignature(String secret) {
        if (secret.isBlank()) {
            throw new IllegalArgumentException("the webhook secret is blank");
        }
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    /// @param body read to its end and never held in memory; a larger body than any
    /// service sends does not match
    /// @param header value of `X-Hub-Signature-256`
    /// @throws IOException when the body cannot be read
    public boolean signs(InputStream body, String header) throws IOException {
        Mac mac = mac();
        byte[] part = new byte[8192];
        long length = 0;
        for (int count = body.read(part); count >= 0; count = body.read(part)) {
            length += count;
            if (length > MAX_BODY_BYTES) {
                return false;
            }
            mac.update(part, 0, count);
        }
        String right = PREFIX + HexFormat.of().formatHex(mac.doFinal());
        return MessageDigest.isEqual(right.getBytes(StandardCharsets.UTF_8),
                header.strip().getBytes(StandardCharsets.UTF_8));
    }

    /// Hashes are compared: they have one length, so the time of it does not tell the
    /// length of the secret.
    /// @param token value of `X-Gitlab-Token`
    public boolean isToken(String token) {
        return MessageDigest.isEqual(Sha256.of(this.secret), Sha256.of(token.getBytes(StandardCharsets.UTF_8)));
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(this.secret, "HmacSHA256"));
            return mac;
        }
        catch (GeneralSecurityException ex) {
            throw new IllegalStateException("every Java platform has HmacSHA256", ex);
        }
    }

}
