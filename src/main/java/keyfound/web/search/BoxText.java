package keyfound.web.search;

import keyfound.text.WholeCharacters;

/// What the search box shows of a text. Of a long one it shows the part around the
/// telling line: printed whole, 256 KiB of quotes and braces would be a page of 400 KB.
///
/// @param firstLine 1-based line of the text with which the part begins; 0 when the box
/// shows the whole text
record BoxText(String text, int firstLine) {

    /// So many UTF-16 units are shown.
    static final int MOST = 32 * 1024;

    /// @param telling 1-based line that has to be seen
    static BoxText of(String text, int telling) {
        if (text.length() <= MOST) {
            return new BoxText(text, 0);
        }
        int at = lineStart(text, telling);
        int wanted = Math.clamp(at - MOST / 4L, 0, text.length() - MOST);
        int from = nextLine(text, wanted, at);
        int to = Math.min(text.length(), from + MOST);
        return new BoxText(text.substring(WholeCharacters.end(text, from), WholeCharacters.end(text, to)),
                1 + lineEnds(text, from));
    }

    private static int lineStart(String text, int line) {
        int at = 0;
        for (int ends = 1; ends < line; ends++) {
            int end = text.indexOf('\n', at);
            if (end < 0) {
                return at;
            }
            at = end + 1;
        }
        return at;
    }

    /// The beginning of a line, unless the telling one began before.
    private static int nextLine(String text, int from, int telling) {
        if (from == 0) {
            return 0;
        }
        int end = text.indexOf('\n', from - 1);
        return (end < 0 || end >= telling) ? Math.min(from, telling) : end + 1;
    }

    private static int lineEnds(String text, int to) {
        int lines = 0;
        for (int at = text.indexOf('\n'); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) {
            lines++;
        }
        return lines;
    }

}
