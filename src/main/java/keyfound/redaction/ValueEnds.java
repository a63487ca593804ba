package keyfound.redaction;

import java.util.function.IntPredicate;

/// Where values without quotation marks end. The last end is remembered: however many
/// values may begin before it, what lies between is read once.
final class ValueEnds {

    private static final int LOOK = 64;

    private final CharSequence text;

    private final Stretch words;

    private final Stretch lines;

    ValueEnds(CharSequence text) {
        this.text = text;
        this.words = new Stretch(this::endsWord);
        this.lines = new Stretch(at -> Ascii.isLineEnd(Ascii.at(text, at)) || Ascii.at(text, at) == '\'');
    }

    /// The end of a value that is one word, with the signs behind it.
    int ofWord(int from) {
        return this.words.end(from);
    }

    /// The end of the line, or a quotation mark that was opened before.
    int ofLine(int from) {
        return this.lines.end(from);
    }

    private boolean endsWord(int at) {
        char c = Ascii.at(this.text, at);
        char next = Ascii.at(this.text, at + 1);
        return switch (c) {
            case 0, '\n', '\r', ' ', '\t', '"', '\'', '`', '<', ';', '|', '，', '。', '；', '）' -> true;
            case '\\' -> Ascii.in(next, "nrt\"'");
            case '&' -> next == '&' || isNamed(at + 1) || Ascii.startsWith(this.text, at, "&amp;", false);
            case ',' -> next == 0 || Ascii.in(next, " \t\r\n\"'") || isNamed(at + 1);
            default -> false;
        };
    }

    /// Whether the next name with a value begins here.
    private boolean isNamed(int from) {
        int to = from;
        while (to - from < LOOK && (Ascii.isWord(Ascii.at(this.text, to)) || Ascii.in(Ascii.at(this.text, to), ".-"))) {
            to++;
        }
        return to > from && Ascii.in(Ascii.at(this.text, to), "=:");
    }

    /// A stretch of the text without an end.
    private static final class Stretch {

        private final IntPredicate ends;

        private int from;

        private int to = -1;

        private Stretch(IntPredicate ends) {
            this.ends = ends;
        }

        private int end(int start) {
            if (start < this.from || start > this.to) {
                int at = start;
                while (!this.ends.test(at)) {
                    at++;
                }
                this.from = start;
                this.to = at;
            }
            return this.to;
        }

    }

}
