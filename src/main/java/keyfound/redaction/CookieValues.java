package keyfound.redaction;

import org.jspecify.annotations.Nullable;

/// Cookies that a browser sent, and those that it was given.
final class CookieValues {

    private static final int LONGEST_NAME = 64;

    private CookieValues() {
    }

    static @Nullable HiddenPart find(CharSequence text, int at, int end, RedactionRule rule) {
        int place = end;
        while (place - end < 2 && Ascii.in(Ascii.at(text, place), "\\\"'")) {
            place++;
        }
        place = Ascii.skipBlanks(text, place, 8);
        boolean option = place > end && Ascii.startsWith(text, at - 2, "--", false);
        if (!option && !Ascii.in(Ascii.at(text, place), ":=")) {
            return null;
        }
        int from = Ascii.skipBlanks(text, option ? place : place + 1, 8);
        while (Ascii.in(Ascii.at(text, from), "\\\"'[")) {
            from++;
        }
        int name = from;
        while (name - from < LONGEST_NAME
                && (Ascii.isWord(Ascii.at(text, name)) || Ascii.in(Ascii.at(text, name), "-.%"))) {
            name++;
        }
        if (name == from || Ascii.at(text, name) != '=') {
            return null;
        }
        boolean given = Ascii.startsWith(text, at - 4, "set-", true);
        int to = name;
        while (!Ascii.isLineEnd(Ascii.at(text, to)) && !Ascii.in(Ascii.at(text, to), given ? "\\\"';" : "\\\"'")) {
            to++;
        }
        return rule.hide(given ? name + 1 : from, to);
    }

}
