package keyfound.text;

import java.util.Locale;

/// Finds the known key that a misspelt key means.
public final class SpellingDistance {

    private SpellingDistance() {
    }

    /// Whether only the case differs, or one letter is added, missing or changed, or two
    /// letters are swapped.
    public static boolean isOneOff(String key, String known) {
        String lower = key.toLowerCase(Locale.ROOT);
        if (lower.equals(known) || known.length() < 4) {
            return lower.equals(known);
        }
        int start = 0;
        while (start < Math.min(lower.length(), known.length()) && lower.charAt(start) == known.charAt(start)) {
            start++;
        }
        String mine = lower.substring(start);
        String theirs = known.substring(start);
        boolean more = !mine.isEmpty() && mine.substring(1).equals(theirs);
        boolean less = !theirs.isEmpty() && theirs.substring(1).equals(mine);
        boolean other = !mine.isEmpty() && !theirs.isEmpty() && mine.substring(1).equals(theirs.substring(1));
        boolean swapped = mine.length() > 1 && mine.length() == theirs.length() && mine.charAt(0) == theirs.charAt(1)
                && mine.charAt(1) == theirs.charAt(0) && mine.substring(2).equals(theirs.substring(2));
        return more || less || other || swapped;
    }

}
