package keyfound.desk.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.stereotype.Component;

/// The only account of the desk.
@Component
final class Account {

    private final DeskSettings settings;

    Account(DeskSettings settings) {
        this.settings = settings;
    }

    /// A wrong name takes as long as a wrong password: both are compared before either
    /// counts.
    boolean is(String user, String password) {
        boolean rightUser = equal(this.settings.user(), user);
        boolean rightPassword = isHash() ? matchesHash(password) : equal(this.settings.password(), password);
        return this.settings.isOpen() && rightUser && rightPassword;
    }

    private boolean isHash() {
        return this.settings.password().matches("\\{[\\w@.-]+\\}.+");
    }

    /// A hash by an unknown algorithm matches no password.
    private boolean matchesHash(String password) {
        try {
            return PasswordEncoderFactories.createDelegatingPasswordEncoder()
                .matches(password, this.settings.password());
        }
        catch (IllegalArgumentException _) {
            return false;
        }
    }

    /// Takes the same time for every wrong text.
    private static boolean equal(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

}
