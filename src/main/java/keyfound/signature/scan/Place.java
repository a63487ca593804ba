package keyfound.signature.scan;

/// A stretch of one line of a paste, as it was brought.
///
/// @param line 1-based
/// @param start 0-based column of the first UTF-16 unit
/// @param end column behind the last one
public record Place(int line, int start, int end) {

    public Place {
        if (line < 1 || start < 0 || end < start) {
            throw new IllegalArgumentException("line " + line + ", columns " + start + " to " + end + " is no place");
        }
    }

}
