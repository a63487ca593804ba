package keyfound.redaction;

import java.util.Locale;

/// What a hidden part was.
public enum HiddenKind {

    PRIVATE_KEY, TOKEN, PASSWORD,
    /// The value of a name that says so, as in `client_secret`.
    SECRET,
    /// What follows `Authorization:`.
    CREDENTIALS, COOKIE, EMAIL, IP,
    /// The name of a user in the path of his home folder.
    USER, CARD, PHONE;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /// As in the list of rules: `private-key`.
    public String word() {
        return this.word;
    }

    /// What stands in the place of the hidden part.
    ///
    /// Braces, because they break neither a path nor an address, and because a signature
    /// has a slot for them: the message means the same before and after.
    public String placeholder() {
        return '{' + this.word + '}';
    }

}
