package keyfound.redaction;

/// Tells from its characters whether a text may be a secret. At most 64 characters are
/// looked at.
final class SecretShape {

    private static final int LOOK = 64;

    private static final int SHORTEST = 6;

    private static final int SHORTEST_WITHOUT_DIGIT = 20;

    private SecretShape() {
    }

    static boolean hasDigit(CharSequence text, int from, int to) {
        return count(text, from, to).digits > 0;
    }

    /// Capital letters, small letters and digits.
    static boolean isMixed(CharSequence text, int from, int to) {
        Count count = count(text, from, to);
        return count.digits > 0 && count.upper > 0 && count.lower > 0;
    }

    /// Whole groups of four, and no plain word.
    static boolean isBase64(CharSequence text, int from, int to) {
        boolean padded = Ascii.at(text, to - 1) == '=';
        return (to - from) % 4 == 0 && (padded || isMixed(text, from, to));
    }

    /// Letters with digits or signs among them, or a long run of both cases; no version,
    /// error code, path or chain of names.
    static boolean looksSecret(CharSequence text, int from, int to) {
        int length = to - from;
        if (length < SHORTEST) {
            return false;
        }
        Count count = count(text, from, to);
        int letters = count.upper + count.lower;
        if (count.digits > 0 && letters > 0) {
            return !isVersion(text, from, to) && !isCode(text, from, to);
        }
        if (count.signs > 0 && letters > 0) {
            return true;
        }
        boolean plain = count.others == 0 && count.upper > 0 && count.lower > 0;
        return (plain && length >= SHORTEST_WITHOUT_DIGIT) || (count.digits >= 8 && letters == 0 && count.others == 0);
    }

    /// `1.2.3-rc1`, `v2.0`.
    private static boolean isVersion(CharSequence text, int from, int to) {
        int at = (Ascii.at(text, from) == 'v') ? from + 1 : from;
        int digits = Ascii.skipDigits(text, at);
        return digits > at && digits < to && Ascii.at(text, digits) == '.' && Ascii.isDigit(Ascii.at(text, digits + 1));
    }

    /// `ORA-00600`, `E0382`, `HTTP404`, `ERR_1234`.
    private static boolean isCode(CharSequence text, int from, int to) {
        int at = from;
        while (at < to && text.charAt(at) >= 'A' && text.charAt(at) <= 'Z') {
            at++;
        }
        if (at == from || at - from > 10) {
            return false;
        }
        if (Ascii.in(Ascii.at(text, at), "-_")) {
            at++;
        }
        int digits = Ascii.skipDigits(text, at);
        return digits > at && digits - at <= 7 && digits >= to;
    }

    private static Count count(CharSequence text, int from, int to) {
        Count count = new Count();
        for (int i = from; i < Math.min(to, from + LOOK); i++) {
            count.add(text.charAt(i));
        }
        return count;
    }

    private static final class Count {

        private int digits;

        private int upper;

        private int lower;

        private int signs;

        private int others;

        private void add(char c) {
            if (Ascii.isDigit(c)) {
                this.digits++;
            }
            else if (c >= 'a' && c <= 'z') {
                this.lower++;
            }
            else if (Ascii.isLetter(c)) {
                this.upper++;
            }
            else if (Ascii.in(c, "!@#$%^&*")) {
                this.signs++;
            }
            else if (!Ascii.in(c, "+/=_-")) {
                this.others++;
            }
        }

    }

}
