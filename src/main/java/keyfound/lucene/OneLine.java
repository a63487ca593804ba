package keyfound.lucene;

/// Text on one line, and good places to cut it.
final class OneLine {

    private static final String SENTENCE_ENDS = ".!?。！？；";

    private OneLine() {
    }

    /// Every run of white space and control characters becomes one space.
    /// @param maxUnits what lies beyond is dropped
    static String of(String text, int maxUnits) {
        StringBuilder line = new StringBuilder(Math.min(text.length(), maxUnits));
        for (int i = 0; i < text.length() && line.length() < maxUnits; i++) {
            char unit = text.charAt(i);
            boolean space = Character.isWhitespace(unit) || Character.isISOControl(unit);
            if (!space) {
                line.append(unit);
            }
            else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return line.toString();
    }

    /// The best place to begin a piece that holds a given place: behind the end of a
    /// sentence, else at the start of a
    /// word.
    /// @param maxLead so far before the place at most
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
            if (spaceBefore || Letters.kind(line.charAt(i)) == Letters.IDEOGRAPH) {
                word = spaceBefore ? i + 1 : i;
            }
        }
        return word;
    }

    /// The end of a piece of at most so many units: behind a word where there is one.
    static int endOfWord(String line, int start, int maxUnits) {
        int end = start + maxUnits;
        if (end >= line.length()) {
            return line.length();
        }
        for (int i = end; i > end - 30; i--) {
            if (line.charAt(i) == ' ' || Letters.kind(line.charAt(i)) == Letters.IDEOGRAPH) {
                return i;
            }
        }
        return Character.isLowSurrogate(line.charAt(end)) ? end - 1 : end;
    }

}
