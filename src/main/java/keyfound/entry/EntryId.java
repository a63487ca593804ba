package keyfound.entry;

import java.util.regex.Pattern;

/// The permanent name of one entry, unique in the knowledge base; the last part of its address `/q/{id}`.
///
/// @param value ASCII letters, digits, `.`, `_` and `-`, beginning with a letter or digit, at most 120 characters
public record EntryId(String value) implements Comparable<EntryId> {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,119}");

    public EntryId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("entry id '" + value + "' is not of the form " + FORM.pattern());
        }
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
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
