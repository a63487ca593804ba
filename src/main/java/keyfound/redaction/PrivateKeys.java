package keyfound.redaction;

import org.jspecify.annotations.Nullable;

/// What stands between the first and the last line of a private key, also where the last
/// line is cut off.
final class PrivateKeys {

    private static final String DASHES = "-----";

    private static final int LONGEST_LABEL = 48;

    private static final int SHORTEST_BODY = 16;

    private PrivateKeys() {
    }

    static @Nullable HiddenPart find(CharSequence text, int labelStart, RedactionRule rule) {
        int label = labelStart;
        while (label - labelStart < LONGEST_LABEL && Ascii.at(text, label) != '-' && Ascii.at(text, label) != 0) {
            label++;
        }
        boolean secret = Ascii.folded(text, labelStart, label).contains("private key");
        if (!secret || !Ascii.startsWith(text, label, DASHES, false)) {
            return null;
        }
        int from = label + DASHES.length();
        while (Ascii.in(Ascii.at(text, from), " \r\n")) {
            from++;
        }
        while (Ascii.at(text, from) == '\\' && Ascii.in(Ascii.at(text, from + 1), "nr\\")) {
            from += Ascii.in(Ascii.at(text, from + 1), "nr") ? 2 : 1;
        }
        int dashes = from;
        while (dashes < text.length() && !Ascii.startsWith(text, dashes, DASHES, false)) {
            dashes++;
        }
        boolean closed = Ascii.startsWith(text, dashes, "-----END", false);
        int to = closed ? bodyEnd(text, from, dashes) : lettersEnd(text, from);
        return (closed || to - from >= SHORTEST_BODY) ? rule.hide(from, to) : null;
    }

    private static int bodyEnd(CharSequence text, int from, int dashes) {
        int to = dashes;
        while (to > from && Ascii.in(Ascii.at(text, to - 1), " \r\n")) {
            to--;
        }
        while (to > from + 1 && Ascii.in(Ascii.at(text, to - 1), "nr") && Ascii.at(text, to - 2) == '\\') {
            to -= 2;
        }
        while (to > from && Ascii.at(text, to - 1) == '\\') {
            to--;
        }
        return to;
    }

    /// Lines of letters, digits and `+/=` only.
    private static int lettersEnd(CharSequence text, int from) {
        int to = from;
        while (Ascii.isWord(Ascii.at(text, to)) || Ascii.in(Ascii.at(text, to), "+/=\\\r\n")) {
            to++;
        }
        while (to > from && Ascii.in(Ascii.at(text, to - 1), "\r\n")) {
            to--;
        }
        return to;
    }

}
