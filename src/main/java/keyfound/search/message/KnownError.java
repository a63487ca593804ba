package keyfound.search.message;

import keyfound.entry.ErrorText;

/// An error message that an entry knows: one line, without what a program prints around
/// it.
///
/// Derived when an entry is indexed; whoever stores it derives it anew when
/// `Signature.RULES_VERSION` changes.
///
/// @param origin where in the entry it stands
/// @param block which of the entry's error texts it is a line of: lines of one block
/// belong together
public record KnownError(MessageUnits message, ErrorText.Origin origin, int block) {

    /// The message.
    public String text() {
        return this.message.text();
    }

}
