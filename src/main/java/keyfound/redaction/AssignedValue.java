package keyfound.redaction;

import java.util.Set;
import java.util.function.IntPredicate;

/// Where a value stands, without its quotation marks.
record AssignedValue(int start, int end, boolean quoted) {

    private static final int LONGEST_QUOTED = 512;

    private static final int LOOK = 64;

    /// Words of a sentence about a secret.
    private static final Set<String> PROSE = Set.of("is", "was", "are", "be", "been", "to", "the", "a", "an", "and",
            "or", "not", "must", "should", "may", "can", "can't", "cannot", "could", "did", "does", "do", "has", "have",
            "had", "for", "from", "in", "on", "of", "at", "as", "if", "by", "when", "with", "without", "your", "please",
            "too", "flag", "option", "options", "argument", "parameter", "value", "values", "needs", "requires",
            "required", "invalid", "missing", "incorrect", "via", "instead", "failed", "expected", "token", "tokens",
            "header", "authentication", "authorization", "auth", "scheme", "string", "but", "will", "you");

    int length() {
        return this.end - this.start;
    }

    static AssignedValue read(CharSequence text, Ends ends, int from) {
        char c = Ascii.at(text, from);
        if (c == '\\' && Ascii.isQuote(Ascii.at(text, from + 1))) {
            return quoted(text, ends, from + 2, Ascii.at(text, from + 1), true);
        }
        if (Ascii.isQuote(c)) {
            return quoted(text, ends, from + 1, c, false);
        }
        return (c == '“') ? quoted(text, ends, from + 1, '”', false) : bare(ends, from);
    }

    /// The rest of the line, up to a quotation mark that was opened before.
    static AssignedValue line(Ends ends, int from) {
        return new AssignedValue(from, ends.ofLine(from), false);
    }

    private static AssignedValue quoted(CharSequence text, Ends ends, int from, char quote, boolean escaped) {
        int to = from;
        while (to - from < LONGEST_QUOTED && !Ascii.isLineEnd(Ascii.at(text, to))) {
            char c = text.charAt(to);
            if (escaped ? c == '\\' && Ascii.at(text, to + 1) == quote : c == quote) {
                return new AssignedValue(from, to, true);
            }
            to += (c == '\\') ? 2 : 1;
        }
        return bare(ends, from);
    }

    private static AssignedValue bare(Ends ends, int from) {
        return new AssignedValue(from, ends.ofWord(from), false);
    }

    /// Nothing that is a secret: a placeholder, a word that says there is none.
    boolean isLeftOut(CharSequence text, RedactionRule rule) {
        char first = Ascii.at(text, this.start);
        char next = Ascii.at(text, this.start + 1);
        boolean variable = first == '$' && !Ascii.isDigit(next) && !Ascii.startsWith(text, this.start, "$argon", false);
        boolean format = first == '%' && (length() == 2 || Ascii.in(next, "({"));
        boolean place = Ascii.in(first, "{<[(*…)]}>,;:=|") || Ascii.startsWith(text, this.start, "...", false)
                || Ascii.startsWith(text, this.start, "-----BEGIN ", false);
        return variable || format || place || isOneCharacter(text, first) || rule.except().contains(folded(text));
    }

    /// `xxxx`, `****`.
    private boolean isOneCharacter(CharSequence text, char first) {
        if (!Ascii.in(first, "xX*•.-_#")) {
            return false;
        }
        for (int i = this.start; i < Math.min(this.end, this.start + LOOK); i++) {
            if (text.charAt(i) != first) {
                return false;
            }
        }
        return true;
    }

    /// In small letters; empty when it is too long for a word.
    String folded(CharSequence text) {
        return (length() > LOOK) ? "" : Ascii.folded(text, this.start, this.end);
    }

    /// A sentence, or a word of one. Of long texts the beginning is looked at.
    boolean isProse(CharSequence text) {
        int word = this.start;
        int stop = Math.min(this.end, this.start + 2 * LOOK);
        for (int i = this.start; i <= stop; i++) {
            if (i == stop || Ascii.in(text.charAt(i), " ,.:;!?")) {
                if (i - word <= 16 && PROSE.contains(Ascii.folded(text, word, i))) {
                    return true;
                }
                word = i + 1;
            }
        }
        return false;
    }

    /// @param any whether all that begins with a slash is a path
    boolean isPath(CharSequence text, boolean any) {
        char first = Ascii.at(text, this.start);
        char next = Ascii.at(text, this.start + 1);
        if (Ascii.isLetter(first) && next == ':' && Ascii.in(Ascii.at(text, this.start + 2), "/\\")) {
            return true;
        }
        if (first != '/' && !(Ascii.in(first, ".~") && next == '/')) {
            return false;
        }
        for (int i = this.start; i < Math.min(this.end, this.start + LOOK); i++) {
            char c = text.charAt(i);
            if (!any && !Ascii.isDigit(c) && !(c >= 'a' && c <= 'z') && !Ascii.in(c, "/._-~")) {
                return false;
            }
        }
        return true;
    }

    /// `getPassword()`, `os.environ[`.
    boolean isCall(CharSequence text) {
        int to = this.start;
        while (to < this.end && to - this.start < LOOK
                && (Ascii.isLetter(text.charAt(to)) || Ascii.in(text.charAt(to), "._"))) {
            to++;
        }
        return to > this.start && Ascii.in(Ascii.at(text, to), "([");
    }

    /// `config.password`: names with dots between them.
    boolean isChain(CharSequence text) {
        boolean dot = false;
        for (int i = this.start; i < Math.min(this.end, this.start + LOOK); i++) {
            char c = text.charAt(i);
            dot |= c == '.';
            if (!Ascii.isLetter(c) && !Ascii.in(c, "_.")) {
                return false;
            }
        }
        return dot && Ascii.isLetter(Ascii.at(text, this.start));
    }

    /// `PASSWORD` in a usage text.
    boolean isCapitals(CharSequence text) {
        for (int i = this.start; i < Math.min(this.end, this.start + LOOK); i++) {
            char c = text.charAt(i);
            if ((c < 'A' || c > 'Z') && c != '_') {
                return false;
            }
        }
        return true;
    }

    boolean isLastOnLine(CharSequence text) {
        int next = Ascii.skipBlanks(text, this.end, LOOK);
        if (Ascii.at(text, next) == ',') {
            next = Ascii.skipBlanks(text, next + 1, LOOK);
        }
        char c = Ascii.at(text, next);
        return Ascii.isLineEnd(c) || (c == '#' && next > this.end);
    }

    /// Where values without quotation marks end. The last end is remembered: however many
    /// values may begin before it, what lies between is read once.
    static final class Ends {

        private final CharSequence text;

        private final Stretch words;

        private final Stretch lines;

        Ends(CharSequence text) {
            this.text = text;
            this.words = new Stretch(this::endsWord, at -> Ascii.in(Ascii.at(text, at), ")]}>.,:"));
            this.lines = new Stretch(at -> Ascii.isLineEnd(Ascii.at(text, at)) || Ascii.at(text, at) == '\'',
                    at -> false);
        }

        /// The end of a value that is one word, without the signs that close something
        /// behind it.
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
            while (to - from < LOOK
                    && (Ascii.isWord(Ascii.at(this.text, to)) || Ascii.in(Ascii.at(this.text, to), ".-"))) {
                to++;
            }
            return to > from && Ascii.in(Ascii.at(this.text, to), "=:");
        }

        /// A stretch of the text without an end.
        private static final class Stretch {

            private final IntPredicate ends;

            /// What is left out behind the last of a value.
            private final IntPredicate closes;

            private int from;

            private int to = -1;

            /// The end without what is left out.
            private int last;

            private Stretch(IntPredicate ends, IntPredicate closes) {
                this.ends = ends;
                this.closes = closes;
            }

            private int end(int start) {
                if (start < this.from || start > this.to) {
                    int at = start;
                    while (!this.ends.test(at)) {
                        at++;
                    }
                    this.from = start;
                    this.to = at;
                    while (at > start && this.closes.test(at - 1)) {
                        at--;
                    }
                    this.last = at;
                }
                return Math.max(start, this.last);
            }

        }

    }

}
