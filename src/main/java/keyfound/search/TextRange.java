package keyfound.search;

/// A stretch of a text.
///
/// @param start 0-based index of the first UTF-16 unit
/// @param end index behind the last one
public record TextRange(int start, int end) {

    public TextRange {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("range " + start + " to " + end + " is not one");
        }
    }

}
