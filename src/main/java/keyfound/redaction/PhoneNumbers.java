package keyfound.redaction;

import org.jspecify.annotations.Nullable;

/// Numbers of telephones that are written as such: `+49 30 …`, `(415) 555-0132`, or the
/// value of a name that says so.
final class PhoneNumbers {

    private static final int LEAST = 8;

    private static final int LEAST_UNBROKEN = 10;

    private static final int MOST = 15;

    private PhoneNumbers() {
    }

    static @Nullable HiddenPart find(CharSequence text, int at, RedactionRule rule) {
        char before = Ascii.at(text, at - 1);
        if (Ascii.isWord(before) || Ascii.in(before, "+-.")) {
            return null;
        }
        char first = Ascii.at(text, at);
        int end = (first == '+') ? international(text, at) : (first == '(') ? bracketed(text, at) : dashed(text, at);
        char next = Ascii.at(text, end);
        boolean goesOn = Ascii.isWord(next) || next == '-' || (next == '.' && Ascii.isDigit(Ascii.at(text, end + 1)));
        return (end < 0 || goesOn) ? null : rule.hide(at, end);
    }

    private static int international(CharSequence text, int at) {
        char first = Ascii.at(text, at + 1);
        if (first < '1' || first > '9') {
            return -1;
        }
        int to = run(text, at + 1);
        int digits = 0;
        int longest = 0;
        int group = 0;
        int points = 0;
        for (int i = at + 1; i < to; i++) {
            boolean digit = Ascii.isDigit(text.charAt(i));
            points += (text.charAt(i) == '.') ? 1 : 0;
            digits += digit ? 1 : 0;
            group = digit ? group + 1 : 0;
            longest = Math.max(longest, group);
        }
        boolean unbroken = longest == digits;
        boolean fraction = points == 1 && digits + points == to - at - 1;
        return (!fraction && digits <= MOST && digits >= (unbroken ? LEAST_UNBROKEN : LEAST) && longest >= 3) ? to : -1;
    }

    /// Digits with single blanks, dashes and brackets between them.
    private static int run(CharSequence text, int from) {
        int to = from;
        int end = from;
        while (to - from < 2 * MOST) {
            char c = Ascii.at(text, to);
            if (Ascii.isDigit(c)) {
                end = to + 1;
            }
            else {
                char next = Ascii.at(text, to + 1);
                boolean joins = (Ascii.in(c, " -.(") && Ascii.isDigit(next)) || (c == ' ' && next == '(')
                        || (c == ')' && (Ascii.isDigit(next) || Ascii.in(next, " -")));
                if (!joins) {
                    break;
                }
            }
            to++;
        }
        return end;
    }

    /// `(415) 555-0132`.
    private static int bracketed(CharSequence text, int at) {
        int behind = digits(text, at + 1, 3);
        if (behind < 0 || Ascii.at(text, behind) != ')') {
            return -1;
        }
        int middle = digits(text, Ascii.skipBlanks(text, behind + 1, 1), 3);
        return (middle > 0 && Ascii.in(Ascii.at(text, middle), "-. ")) ? digits(text, middle + 1, 4) : -1;
    }

    /// `415-555-0132`.
    private static int dashed(CharSequence text, int at) {
        int area = digits(text, at, 3);
        if (area < 0 || Ascii.at(text, area) != '-' || Ascii.at(text, at) < '2' || Ascii.at(text, area + 1) < '2') {
            return -1;
        }
        int middle = digits(text, area + 1, 3);
        return (middle > 0 && Ascii.at(text, middle) == '-') ? digits(text, middle + 1, 4) : -1;
    }

    private static int digits(CharSequence text, int from, int count) {
        for (int i = from; i < from + count; i++) {
            if (!Ascii.isDigit(Ascii.at(text, i))) {
                return -1;
            }
        }
        return from + count;
    }

    /// The number that begins a value.
    static @Nullable HiddenPart value(CharSequence text, int from, RedactionRule rule) {
        int start = from;
        while (Ascii.in(Ascii.at(text, start), "\\\"'")) {
            start++;
        }
        int digitStart = Ascii.in(Ascii.at(text, start), "+(") ? start + 1 : start;
        int to = run(text, digitStart);
        int digits = 0;
        for (int i = digitStart; i < to; i++) {
            digits += Ascii.isDigit(text.charAt(i)) ? 1 : 0;
        }
        return (digits < LEAST - 1 || digits > MOST || Ascii.isWord(Ascii.at(text, to))) ? null : rule.hide(start, to);
    }

}
