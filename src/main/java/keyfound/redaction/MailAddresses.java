package keyfound.redaction;

import org.jspecify.annotations.Nullable;

/// Addresses of persons: `ada@example.com`, but no `git@github.com`, no version
/// (`react@18.2.0`) and no file (`getty@tty1.service`).
final class MailAddresses {

    private static final int LONGEST_NAME = 64;

    private static final int LONGEST_DOMAIN = 255;

    private MailAddresses() {
    }

    /// @param at where the `@` stands
    static @Nullable HiddenPart find(CharSequence text, int at, int floor, RedactionRule rule) {
        int start = at;
        while (start > floor && at - start < LONGEST_NAME && isNamePart(text.charAt(start - 1))) {
            start--;
        }
        while (start < at && Ascii.in(text.charAt(start), ".-%+")) {
            start++;
        }
        char before = Ascii.at(text, start - 1);
        boolean address = before == '/' && Ascii.at(text, start - 2) == '/';
        if (start == at || address || Ascii.folded(text, start, at).equals("git")) {
            return null;
        }
        return (before == ':') ? mailto(text, start, at, rule) : withDomain(text, start, at, rule);
    }

    /// Behind a colon stands an address of mail, unless the colon is that of
    /// `https://user:password@host`.
    private static @Nullable HiddenPart mailto(CharSequence text, int start, int at, RedactionRule rule) {
        int word = start - 1;
        while (start - word < LONGEST_NAME && isNamePart(Ascii.at(text, word - 1))) {
            word--;
        }
        return Ascii.startsWith(text, word - 2, "//", false) ? null : withDomain(text, start, at, rule);
    }

    private static @Nullable HiddenPart withDomain(CharSequence text, int start, int at, RedactionRule rule) {
        int to = at + 1;
        while (to - at < LONGEST_DOMAIN && isDomainPart(Ascii.at(text, to))) {
            to++;
        }
        while (to > at && Ascii.in(Ascii.at(text, to - 1), ".-")) {
            to--;
        }
        char next = Ascii.at(text, to);
        return (next == '(' || next == '@' || next == '_' || !isDomain(text, at + 1, to, rule)) ? null
                : rule.hide(start, to);
    }

    private static boolean isDomain(CharSequence text, int from, int to, RedactionRule rule) {
        int top = to;
        while (top > from && text.charAt(top - 1) != '.') {
            top--;
        }
        if (top <= from + 1 || to - top < 2 || rule.except().contains(Ascii.folded(text, top, to))) {
            return false;
        }
        int second = top - 1;
        while (second > from && text.charAt(second - 1) != '.') {
            second--;
        }
        boolean letter = false;
        for (int i = second; i < top - 1; i++) {
            letter |= Ascii.isLetter(text.charAt(i));
        }
        return (letter || top - 1 - second >= 3) && isOneCase(text, top, to) && !isVersion(text, from);
    }

    private static boolean isOneCase(CharSequence text, int from, int to) {
        boolean lower = false;
        boolean upper = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!Ascii.isLetter(c)) {
                return false;
            }
            lower |= c >= 'a';
            upper |= c < 'a';
        }
        return lower != upper;
    }

    private static boolean isVersion(CharSequence text, int from) {
        int at = (Ascii.at(text, from) == 'v') ? from + 1 : from;
        int digits = Ascii.skipDigits(text, at);
        return digits > at && Ascii.at(text, digits) == '.' && Ascii.isDigit(Ascii.at(text, digits + 1));
    }

    private static boolean isNamePart(char c) {
        return Ascii.isWord(c) || Ascii.in(c, ".%+-");
    }

    private static boolean isDomainPart(char c) {
        return Ascii.isLetter(c) || Ascii.isDigit(c) || c == '.' || c == '-';
    }

}
