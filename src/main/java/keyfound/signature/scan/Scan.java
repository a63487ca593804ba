package keyfound.signature.scan;

import java.util.function.IntPredicate;

/// Steps of a scanner: each looks from an index on and returns the index where it
/// stopped.
public final class Scan {

    private Scan() {
    }

    public static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && Chars.isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    public static int blanks(String text, int from) {
        int at = from;
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    public static int letters(String text, int from) {
        int at = from;
        while (at < text.length() && Chars.isLatin(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /// As far as the characters please the test, but not further than `most` of them.
    public static int run(String text, int from, int most, IntPredicate test) {
        int end = (int) Math.min(text.length(), (long) from + most);
        int at = from;
        while (at < end && test.test(text.charAt(at))) {
            at++;
        }
        return at;
    }

    public static boolean startsWithIgnoreCase(String text, int from, String words) {
        return mayBegin(text, from, words) && text.regionMatches(true, from, words, 0, words.length());
    }

    /// Most texts differ in the first sign, which needs no look at the letters of all
    /// scripts.
    private static boolean mayBegin(String text, int from, String words) {
        if (from >= text.length() || words.isEmpty()) {
            return words.isEmpty();
        }
        char first = text.charAt(from);
        return first >= 128 || words.charAt(0) >= 128 || ((first ^ words.charAt(0)) & ~0x20) == 0;
    }

    /// The index of a character within the next `most` ones; -1 when it is not there.
    public static int find(String text, int from, int most, char wanted) {
        int end = (int) Math.min(text.length(), (long) from + most);
        for (int at = from; at < end; at++) {
            if (text.charAt(at) == wanted) {
                return at;
            }
        }
        return -1;
    }

    /// The last index of a character in a stretch; -1 when it is not there.
    /// @param to exclusive
    public static int lastOf(String text, char wanted, int from, int to) {
        for (int at = to - 1; at >= from; at--) {
            if (text.charAt(at) == wanted) {
                return at;
            }
        }
        return -1;
    }

    /// Whether a word could end before this index: no letter, digit or underscore stands
    /// there.
    public static boolean isBoundary(String text, int at) {
        return at >= text.length() || at < 0 || !Chars.isWordPart(text.charAt(at));
    }

    /// Whether anything that could be part of a message stands from here on.
    public static boolean hasWord(String text, int from) {
        for (int at = from; at < text.length(); at++) {
            if (Character.isLetterOrDigit(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    public static boolean isBlank(int c) {
        return c == ' ' || c == '\t';
    }

}
