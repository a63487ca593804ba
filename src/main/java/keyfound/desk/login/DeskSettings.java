package keyfound.desk.login;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Who may enter the desk. There is no default password: without one the desk is closed.
///
/// @param user name of the only account
/// @param password password of at least 8 characters, plain or hashed
/// (`{bcrypt}$2a$10$…`); best set as `KEYFOUND_DESK_PASSWORD`; empty: the desk is closed
@ConfigurationProperties("keyfound.desk")
record DeskSettings(@DefaultValue("maintainer") String user, @DefaultValue("") String password) {

    private static final int LEAST_CHARACTERS = 8;

    DeskSettings {
        if (!password.isEmpty() && password.length() < LEAST_CHARACTERS) {
            throw new IllegalArgumentException(
                    "keyfound.desk.password has fewer than " + LEAST_CHARACTERS + " characters");
        }
    }

    boolean isOpen() {
        return !this.password.isEmpty();
    }

    @Override
    public String toString() {
        return "DeskSettings[user=" + this.user + "]";
    }

}
