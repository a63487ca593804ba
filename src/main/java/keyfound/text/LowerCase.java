package keyfound.text;

import java.util.Locale;

/// Lower case in time linear in the length.
///
/// The JDK copies the whole text for each letter whose lower case is longer, which only
/// `İ` is: 256 KiB of it take a minute. In a browser ASCII is cheap, and all else is not.
public final class LowerCase {

    private static final char LONGER = 'İ';

    private static final String LOWER = "i\u0307";

    private static final char MOST_ASCII = 0x7F;

    private static final char SMALLER = 'a' - 'A';

    private LowerCase() {
    }

    public static String of(String text) {
        int first = firstToChange(text);
        if (first == text.length()) {
            return text;
        }
        return (first < 0) ? ofAny(text) : ofAscii(text, first);
    }

    /// Only the letters of ASCII: the JVM and a browser may disagree on others.
    public static String ofAsciiLetters(String text) {
        return ofAscii(text, 0);
    }

    /// @return where the first capital of an ASCII text stands, its length when there is
    /// none; -1 for any other text
    private static int firstToChange(String text) {
        int first = text.length();
        for (int at = text.length() - 1; at >= 0; at--) {
            char unit = text.charAt(at);
            if (unit > MOST_ASCII) {
                return -1;
            }
            first = isCapital(unit) ? at : first;
        }
        return first;
    }

    private static String ofAscii(String text, int first) {
        char[] units = text.toCharArray();
        for (int at = first; at < units.length; at++) {
            if (isCapital(units[at])) {
                units[at] += SMALLER;
            }
        }
        return new String(units);
    }

    private static boolean isCapital(char unit) {
        return unit >= 'A' && unit <= 'Z';
    }

    private static String ofAny(String text) {
        String even = (text.indexOf(LONGER) < 0) ? text : text.replace(String.valueOf(LONGER), LOWER);
        return even.toLowerCase(Locale.ROOT);
    }

}
