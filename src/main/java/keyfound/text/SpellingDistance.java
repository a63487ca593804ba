package keyfound.text;

/// How far a word is from the one that was meant: letters put in, left out, changed, or
/// swapped with their neighbour (optimal string alignment, after Damerau 1964).
public final class SpellingDistance {

    /// A shorter name is one letter off too many others.
    private static final int SHORTEST = 4;

    private SpellingDistance() {
    }

    /// @return 0 for equal words
    public static int between(String one, String other) {
        int[][] rows = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                rows[i][j] = (i == 0 || j == 0) ? i + j : cheapest(rows, i, j, one, other);
            }
        }
        return rows[one.length()][other.length()];
    }

    /// Whether a key differs from a known one in case only, or in one letter.
    /// @param known in lower case
    public static boolean isOneOff(String key, String known) {
        String lower = LowerCase.of(key);
        if (known.length() < SHORTEST || Math.abs(lower.length() - known.length()) > 1) {
            return lower.equals(known);
        }
        return between(lower, known) <= 1;
    }

    private static int cheapest(int[][] rows, int i, int j, String one, String other) {
        char letter = one.charAt(i - 1);
        int changed = rows[i - 1][j - 1] + ((letter == other.charAt(j - 1)) ? 0 : 1);
        int least = Math.min(changed, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && letter == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
    }

}
