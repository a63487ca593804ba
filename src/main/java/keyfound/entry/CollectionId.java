package keyfound.entry;

import keyfound.text.LowerCase;

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

    /// Whether it is an entry's id as well, and has no capital.
    public static boolean isValid(String value) {
        return value.length() <= MAX_CHARS && EntryId.isValid(value) && LowerCase.of(value).equals(value);
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
