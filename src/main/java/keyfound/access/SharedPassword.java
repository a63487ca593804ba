package keyfound.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.stereotype.Component;

/// The password that all readers share, plain or hashed.
@Component
public final class SharedPassword {

    private final String expected;

    SharedPassword(AccessSettings settings) {
        this.expected = settings.password();
    }

    public boolean is(String given) {
        return !this.expected.isEmpty()
                && (this.expected.matches("\\{[\\w@.-]+\\}.+") ? matchesHash(given) : MessageDigest
                    .isEqual(this.expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8)));
    }

    /// A hash by an unknown algorithm matches no password.
    private boolean matchesHash(String given) {
        try {
            return PasswordEncoderFactories.createDelegatingPasswordEncoder().matches(given, this.expected);
        }
        catch (IllegalArgumentException _) {
            return false;
        }
    }

}
