package keyfound.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.stereotype.Component;

/// A few texts that a browser keeps for us and cannot change (HMAC-SHA256), and that end
/// by themselves. So no server remembers who signed in.
@Component
public final class SignedText {

    private static final String ALGORITHM = "HmacSHA256";

    private static final String BETWEEN = "\n";

    private final ServerSecret secret;

    private final AccessSettings settings;

    private final Clock clock;

    SignedText(ServerSecret secret, AccessSettings settings, Clock clock) {
        this.secret = secret;
        this.settings = settings;
        this.clock = clock;
    }

    /// @param purpose a text for one purpose is none for another
    public String of(String purpose, Duration valid, List<String> texts) {
        long end = this.clock.instant().plus(valid).getEpochSecond();
        String payload = encoded((end + BETWEEN + String.join(BETWEEN, texts)).getBytes(StandardCharsets.UTF_8));
        return payload + "." + encoded(signature(purpose, payload));
    }

    /// @return empty when it was changed, made for something else, or has ended
    public Optional<List<String>> read(String purpose, String signed) {
        int dot = signed.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        String payload = signed.substring(0, dot);
        try {
            byte[] given = Base64.getUrlDecoder().decode(signed.substring(dot + 1));
            if (!MessageDigest.isEqual(signature(purpose, payload), given)) {
                return Optional.empty();
            }
            List<String> parts = Arrays
                .asList(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8).split(BETWEEN, -1));
            boolean ended = Long.parseLong(parts.getFirst()) < this.clock.instant().getEpochSecond();
            return ended ? Optional.empty() : Optional.of(List.copyOf(parts.subList(1, parts.size())));
        }
        catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /// Another password, or another provider, ends what was signed before.
    private byte[] signature(String purpose, String payload) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            String key = this.secret.value() + BETWEEN + this.settings.way() + BETWEEN + this.settings.password()
                    + BETWEEN + this.settings.oidc().issuer();
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal((purpose + BETWEEN + payload).getBytes(StandardCharsets.UTF_8));
        }
        catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

}
