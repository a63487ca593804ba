package keyfound.desk.login;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Who may come to the desk. There is no password that everybody knows: without one of the operator's the desk is
/// closed. Best set as `KEYFOUND_DESK_PASSWORD`.
///
/// @param user the one account
/// @param password as it is typed, or its hash with the algorithm in braces before it: `{bcrypt}$2a$10$…`
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
