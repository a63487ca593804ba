package keyfound.signature.scan;

/// Kinds of characters, as logs use them.
public final class Chars {

    private Chars() {
    }

    public static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    public static boolean isHexDigit(char c) {
        return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    public static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    public static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    public static boolean isLatin(char c) {
        return isUpper(c) || isLower(c);
    }

    /// Letters and digits of any script but those written without spaces.
    public static boolean isWordPart(char c) {
        return isLatin(c) || isDigit(c) || c == '_' || (c > 0x7f && Character.isLetterOrDigit(c) && !isCjk(c));
    }

    /// Chinese characters, Japanese kana and Korean syllables.
    public static boolean isCjk(char c) {
        return (c >= '\u3040' && c <= '\u30ff') || (c >= '\u3400' && c <= '\u9fff') || (c >= '\uac00' && c <= '\ud7af')
                || (c >= '\uf900' && c <= '\ufaff');
    }

    /// The character at an index; NUL outside the text.
    public static char at(CharSequence text, int index) {
        return (index >= 0 && index < text.length()) ? text.charAt(index) : '\0';
    }

}
