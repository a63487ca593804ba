package keyfound.text;

/// Cuts a text without parting a character that takes two units (a surrogate pair).
public final class WholeCharacters {

    private WholeCharacters() {
    }

    /// The text up to a place, or one unit less where that would part a character.
    /// @param most units of UTF-16
    public static String head(String text, int most) {
        return (text.length() <= most) ? text : text.substring(0, end(text, most));
    }

    /// The same place, or the one before it where that parts a character.
    /// @param at from 0 to the length of the text
    public static int end(String text, int at) {
        boolean parted = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
        return parted ? at - 1 : at;
    }

}
