package keyfound.redaction;

import org.jspecify.annotations.Nullable;

/// Passwords in addresses: `postgres://user:…@host/`.
final class UrlPasswords {

    private static final int SHORTEST_TOKEN = 20;

    private UrlPasswords() {
    }

    static @Nullable HiddenPart find(CharSequence text, int at, int end, RedactionRule rule) {
        char scheme = Ascii.at(text, at - 1);
        if (!Ascii.isLetter(scheme) && !Ascii.isDigit(scheme)) {
            return null;
        }
        int colon = -1;
        int lastAt = -1;
        int to = end;
        while (!endsAt(Ascii.at(text, to))) {
            char c = text.charAt(to);
            colon = (c == ':' && colon < 0 && lastAt < 0) ? to : colon;
            lastAt = (c == '@') ? to : lastAt;
            to++;
        }
        if (lastAt < 0) {
            return null;
        }
        if (colon < 0) {
            boolean token = lastAt - end >= SHORTEST_TOKEN && SecretShape.looksSecret(text, end, lastAt);
            return token ? new HiddenPart(HiddenKind.TOKEN, end, lastAt) : null;
        }
        AssignedValue value = new AssignedValue(colon + 1, lastAt, false);
        return (value.length() == 0 || value.isLeftOut(text, rule)) ? null : rule.hide(colon + 1, lastAt);
    }

    private static boolean endsAt(char c) {
        return c <= ' ' || Ascii.in(c, "/?#\"'`<>|\\，。；）");
    }

}
