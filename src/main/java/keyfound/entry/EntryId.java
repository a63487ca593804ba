package keyfound.entry;

import java.util.Locale;

import keyfound.text.Fnv1a;

/// The permanent name of one entry, unique in the knowledge base; the last part of its
/// address `/q/{id}`.
///
/// @param value ASCII letters, digits, `.`, `_` and `-`, beginning with a letter or
/// digit, at most 120 characters
public record EntryId(String value) implements Comparable<EntryId> {

    private static final int MAX_CHARS = 120;

    public EntryId {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "entry id '" + value + "' is not of the form [A-Za-z0-9][A-Za-z0-9._-]{0," + (MAX_CHARS - 1) + "}");
        }
    }

    /// Checked without a regular expression: a restart reads every id of a knowledge base
    /// more than once.
    public static boolean isValid(String value) {
        if (value.isEmpty() || value.length() > MAX_CHARS || !isLetterOrDigit(value.charAt(0))) {
            return false;
        }
        for (int at = 1; at < value.length(); at++) {
            char c = value.charAt(at);
            if (!isLetterOrDigit(c) && c != '.' && c != '_' && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /// The entry that explains a code of the program: `kf204` for `KF204`.
    public static EntryId ofCode(String code) {
        return new EntryId(code.toLowerCase(Locale.ROOT));
    }

    /// A number that is the same for equal ids, and another one for nearly all others.
    public long key() {
        return Fnv1a.stirred(Fnv1a.of(this.value));
    }

    /// The path of its page on any Keyfound server: `/q/kf204`.
    public String path() {
        return "/q/" + this.value;
    }

    @Override
    public int compareTo(EntryId other) {
        return this.value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return this.value;
    }

}
