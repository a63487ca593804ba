package keyfound.search.snippet;

import keyfound.text.WholeCharacters;
import keyfound.text.analysis.CharacterTable;

/// Text on one line, and good places to cut it.
public final class OneLine {

    private static final String SENTENCE_ENDS = ".!?。！？；";

    private OneLine() {
    }

    /// Every run of white space and control characters becomes one space.
    /// @param maxUnits text beyond this length is dropped
    public static String of(String text, int maxUnits) {
        char[] units = text.toCharArray();
        return new String(units, 0, within(units, maxUnits));
    }

    /// The same in place.
    /// @return how many units are left
    static int within(char[] units, int maxUnits) {
        int length = 0;
        for (int i = 0; i < units.length && length < maxUnits; i++) {
            char unit = units[i];
            if (!isSpace(unit)) {
                units[length++] = unit;
            }
            else if (length > 0 && units[length - 1] != ' ') {
                units[length++] = ' ';
            }
        }
        return length;
    }

    private static boolean isSpace(char unit) {
        boolean plain = unit > ' ' && unit < '\u007f';
        return !plain && (Character.isWhitespace(unit) || Character.isISOControl(unit));
    }

    /// The best place to begin a piece that contains a given place: behind the end of a
    /// sentence, otherwise at the start of a word.
    /// @param maxLead how far before the place a piece may begin
    static int startOfSentence(String line, int place, int maxLead) {
        int earliest = Math.max(0, place - maxLead);
        if (earliest == 0) {
            return 0;
        }
        int word = place;
        for (int i = place - 1; i >= earliest; i--) {
            boolean spaceBefore = line.charAt(i) == ' ';
            if ((spaceBefore && SENTENCE_ENDS.indexOf(line.charAt(i - 1)) >= 0) || line.charAt(i) == '。') {
                return i + 1;
            }
            if (spaceBefore || CharacterTable.kind(line.charAt(i)) == CharacterTable.IDEOGRAPH) {
                word = spaceBefore ? i + 1 : i;
            }
        }
        return word;
    }

    /// The end of a piece of at most this many units: behind a word where there is one.
    static int endOfWord(String line, int start, int maxUnits) {
        int end = start + maxUnits;
        if (end >= line.length()) {
            return line.length();
        }
        for (int i = end; i > end - 30; i--) {
            if (line.charAt(i) == ' ' || CharacterTable.kind(line.charAt(i)) == CharacterTable.IDEOGRAPH) {
                return i;
            }
        }
        return WholeCharacters.end(line, end);
    }

}
