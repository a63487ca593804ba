package keyfound.publication.git;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Tells a webhook call of the hosting service from anybody else's: the header `X-Hub-Signature-256` holds
/// `sha256=` and the HMAC-SHA256 of the body under the secret that both sides know.
public final class WebhookSignature {

    private static final String PREFIX = "sha256=";

    private final SecretKeySpec key;

    /// @param secret not empty: an empty one would let everybody in
    public WebhookSignature(String secret) {
        if (secret.isBlank()) {
            throw new IllegalArgumentException("the webhook secret is blank");
        }
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /// Takes the same time for every wrong signature.
    public boolean matches(byte[] body, String header) {
        return MessageDigest.isEqual((PREFIX + hmac(body)).getBytes(StandardCharsets.UTF_8),
                header.strip().getBytes(StandardCharsets.UTF_8));
    }

    private String hmac(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(this.key);
            return HexFormat.of().formatHex(mac.doFinal(body));
        }
        catch (GeneralSecurityException ex) {
            throw new IllegalStateException("every Java platform has HmacSHA256", ex);
        }
    }

}
