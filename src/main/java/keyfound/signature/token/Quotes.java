package keyfound.signature.token;

import keyfound.signature.scan.Chars;
import keyfound.signature.scan.Scan;

/// Finds short quoted values: `'te'`, `"avg"`, `` `TaskQueue` ``, `‘x’`, `「x」`, and GNU's
/// `` `dlopen' ``.
///
/// A quotation of three words or more is a message of its own and is read as one.
final class Quotes {

    static final int LONGEST = 200;

    /// Any of the marks that may close a quotation.
    static final String CLOSING = "'\"`’”」』»";

    private static final int MOST_WORDS = 2;

    private static final int SHORTEST_TERM = 40;

    private Quotes() {
    }

    /// Index of the closing mark of a quoted value that opens here; -1 when none does.
    static int close(String text, int open) {
        char close = closing(text.charAt(open));
        if (close == '\0' || !opens(text, open)) {
            return -1;
        }
        int end = Math.min(text.length(), open + LONGEST);
        int words = 1;
        for (int at = open + 1; at < end; at++) {
            char c = text.charAt(at);
            if ((c == close || (c == '\'' && close == '`')) && closes(text, at)) {
                return (at > open + 1 && !isTerm(text, open + 1, at)) ? at : -1;
            }
            if (Scan.isBlank(c) && !Scan.isBlank(text.charAt(at - 1)) && ++words > MOST_WORDS) {
                return -1;
            }
        }
        return -1;
    }

    /// A term of many parts is no name:
    /// `"{start_failure,kernel,{shutdown,{failed_to_start,
    /// …}}}"`.
    private static boolean isTerm(String text, int from, int to) {
        return to - from >= SHORTEST_TERM && "{[(".indexOf(text.charAt(from)) >= 0
                && Scan.lastOf(text, ',', from, to) > 0;
    }

    private static char closing(char open) {
        return switch (open) {
            case '\'', '"', '`' -> open;
            case '‘' -> '’';
            case '“' -> '”';
            case '「' -> '」';
            case '『' -> '』';
            case '«' -> '»';
            default -> '\0';
        };
    }

    /// An apostrophe within a word opens nothing, nor does a mark that ends a word or has
    /// a blank behind it; Python's `u'x'` does.
    private static boolean opens(String text, int at) {
        char before = Chars.at(text, at - 1);
        char next = Chars.at(text, at + 1);
        boolean prefix = "ubrf".indexOf(before) >= 0 && Scan.isBoundary(text, at - 2);
        boolean free = prefix || !Chars.isWordPart(before);
        return free && next != '\0' && !Scan.isBlank(next);
    }

    private static boolean closes(String text, int at) {
        return text.charAt(at) != '\'' || !Chars.isWordPart(Chars.at(text, at + 1));
    }

}
