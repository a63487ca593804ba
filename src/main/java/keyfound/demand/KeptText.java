package keyfound.demand;

import keyfound.redaction.Redaction;
import keyfound.text.WholeCharacters;

/// Makes a text that readers brought fit to be kept: without secrets, without characters
/// that a database or a terminal stumbles over, and bounded.
public final class KeptText {

    /// More is not looked at: longer than anything that is kept.
    private static final int LONGEST_READ = 16 * 1024;

    private static final String CUT = "…";

    private KeptText() {
    }

    /// @param most characters; a longer text is cut and ends with `…`
    /// @return one line
    public static String line(String text, int most) {
        return cut(legal(redacted(text), false).strip(), most);
    }

    /// @param most characters; a longer text is cut and ends with `…`
    public static String lines(String text, int most) {
        return cut(legal(redacted(text), true).strip(), most);
    }

    private static String redacted(String text) {
        return Redaction.of(WholeCharacters.head(text, LONGEST_READ)).text();
    }

    private static String cut(String text, int most) {
        return (text.length() <= most) ? text : WholeCharacters.head(text, most - CUT.length()) + CUT;
    }

    private static String legal(String text, boolean newlines) {
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (character == '\n' && newlines) {
                legal.append('\n');
            }
            else if (Character.isISOControl(character)) {
                legal.append(character == '\r' && newlines ? "" : " ");
            }
            else if (Character.getType(character) == Character.SURROGATE) {
                legal.append('\uFFFD');
            }
            else {
                legal.appendCodePoint(character);
            }
        });
        return legal.toString();
    }

}
