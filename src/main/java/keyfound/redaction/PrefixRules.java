package keyfound.redaction;

import org.jspecify.annotations.Nullable;

/// Secrets that are known by how they begin: `ghp_…`, `AKIA…`.
final class PrefixRules {

    private PrefixRules() {
    }

    static @Nullable HiddenPart find(CharSequence text, int at, int end, RedactionRule rule) {
        char before = Ascii.at(text, at - 1);
        boolean begins = rule.needs("behind-digit") ? Ascii.isDigit(before)
                : rule.needs("inside") || !Ascii.isWord(before);
        if (!begins) {
            return null;
        }
        int from = -1;
        int to = -1;
        int place = end;
        boolean bounded = false;
        for (PatternPiece piece : rule.pieces()) {
            int next = piece.end(text, place);
            if (next < 0) {
                return null;
            }
            if (piece.hidden()) {
                from = (from < 0) ? place : from;
                to = next;
            }
            bounded = !piece.literal() && piece.most() > 0;
            place = next;
        }
        char behind = Ascii.at(text, place);
        if (from < 0 && bounded && (Ascii.isLetter(behind) || Ascii.isDigit(behind))) {
            return null;
        }
        int start = (from < 0) ? at : from;
        int last = trimmed(text, start, (from < 0) ? place : to);
        return holds(text, (from < 0) ? end : from, last, rule) ? rule.hide(start, last) : null;
    }

    /// A sentence may end behind a token.
    private static int trimmed(CharSequence text, int from, int to) {
        int end = to;
        while (end > from && Ascii.in(Ascii.at(text, end - 1), ".~-")) {
            end--;
        }
        return end;
    }

    private static boolean holds(CharSequence text, int from, int to, RedactionRule rule) {
        if (rule.needs("digit")) {
            return SecretShape.hasDigit(text, from, to);
        }
        if (rule.needs("mixed")) {
            return SecretShape.isMixed(text, from, to);
        }
        if (rule.needs("base64")) {
            return SecretShape.isBase64(text, from, to);
        }
        return !rule.needs("secret") || SecretShape.looksSecret(text, from, to);
    }

}
