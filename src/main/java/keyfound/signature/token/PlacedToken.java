package keyfound.signature.token;

/// A token and where it stands in the text that the signature was made from.
///
/// @param start 0-based index of its first UTF-16 unit
/// @param end index behind its last one
public record PlacedToken(Token token, int start, int end) {

    public PlacedToken {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("token from " + start + " to " + end + " is nowhere");
        }
    }

}
