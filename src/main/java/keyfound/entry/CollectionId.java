package keyfound.entry;

/// The permanent name of one FAQ file; the last part of its address `/c/{collection}`.
///
/// @param value lower-case ASCII letters, digits, `.`, `_` and `-`, beginning with a
/// letter or digit, at most 120 characters; made from the file's path alone, so that a
/// link to it can be written without reading the file
public record CollectionId(String value) implements Comparable<CollectionId> {

    private static final int MAX_CHARS = 120;

    public CollectionId {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "collection id '" + value + "' is not of the form [a-z0-9][a-z0-9._-]{0," + (MAX_CHARS - 1) + "}");
        }
    }

    /// Checked without a regular expression: each publication reads the ids of all files.
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
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    @Override
    public int compareTo(CollectionId other) {
        return this.value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return this.value;
    }

}
