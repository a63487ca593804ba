package keyfound.redaction;

/// Characters, looked at in the same way by Java and by the browser.
final class Ascii {

    private Ascii() {
    }

    /// The character at a place; 0 outside of the text.
    static char at(CharSequence text, int place) {
        return (place >= 0 && place < text.length()) ? text.charAt(place) : 0;
    }

    static char fold(char c) {
        return (c >= 'A' && c <= 'Z') ? (char) (c + 32) : c;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean isHex(char c) {
        return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    /// Letters and digits of ASCII, and the underscore.
    static boolean isWord(char c) {
        return isLetter(c) || isDigit(c) || c == '_';
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    /// Whether a line or the text ends here.
    static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == 0;
    }

    static boolean isQuote(char c) {
        return c == '"' || c == '\'' || c == '`';
    }

    static boolean in(char c, String characters) {
        return c != 0 && characters.indexOf(c) >= 0;
    }

    static boolean startsWith(CharSequence text, int from, String start, boolean fold) {
        if (from < 0 || from + start.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < start.length(); i++) {
            char c = text.charAt(from + i);
            if (start.charAt(i) != (fold ? fold(c) : c)) {
                return false;
            }
        }
        return true;
    }

    static int skipBlanks(CharSequence text, int from, int most) {
        int to = from;
        while (to - from < most && isBlank(at(text, to))) {
            to++;
        }
        return to;
    }

    static int skipDigits(CharSequence text, int from) {
        int to = from;
        while (isDigit(at(text, to))) {
            to++;
        }
        return to;
    }

    static String folded(CharSequence text, int from, int to) {
        StringBuilder folded = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            folded.append(fold(text.charAt(i)));
        }
        return folded.toString();
    }

}
