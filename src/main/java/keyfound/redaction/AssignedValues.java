package keyfound.redaction;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/// Values of names that say what they hold: `password=…`, `"token": "…"`, `--secret …`,
/// `<password>…`.
///
/// A rule that is *weak* has names which messages use as plain words, too (`token`): its
/// values must look like secrets. One that needs a *part* has short names, which must
/// stand for themselves (`pass`, not `bypass`).
final class AssignedValues {

    private static final int LONGEST_NAME = 40;

    private static final int MOST_BLANKS = 8;

    private static final Set<String> SCHEMES = Set.of("bearer", "basic", "token", "digest", "apikey", "negotiate",
            "ntlm", "splunk", "key", "aws4-hmac-sha256", "hmac");

    /// Of these not one word is the secret, but the rest of the line.
    private static final Set<String> LONG_SCHEMES = Set.of("digest", "aws4-hmac-sha256", "hmac");

    private final CharSequence text;

    private final AssignedValue.Ends ends;

    private final RedactionRule rule;

    private final int at;

    private int nameStart;

    private boolean quotedName;

    /// `=`, `:`, a blank behind an option, `'` of SQL, `v` for a value named apart.
    private char separator;

    /// Whether no blank stands around the separator.
    private boolean tight;

    private int valueStart = -1;

    private boolean scheme;

    private AssignedValues(CharSequence text, AssignedValue.Ends ends, RedactionRule rule, int at) {
        this.text = text;
        this.ends = ends;
        this.rule = rule;
        this.at = at;
    }

    static @Nullable HiddenPart find(CharSequence text, AssignedValue.Ends ends, int at, int end, RedactionRule rule) {
        return new AssignedValues(text, ends, rule, at).find(end);
    }

    private @Nullable HiddenPart find(int end) {
        int digits = Ascii.skipDigits(this.text, Math.min(end, this.text.length()));
        int nameEnd = (digits - end <= 2) ? digits : end;
        char next = Ascii.at(this.text, nameEnd);
        if (Ascii.isWord(next) || next == '-' || (this.rule.needs("part") && !isPart())) {
            return null;
        }
        this.nameStart = nameStart();
        separate(nameEnd);
        if (this.valueStart < 0) {
            return null;
        }
        if (this.rule.needs("phone")) {
            return PhoneNumbers.value(this.text, this.valueStart, this.rule);
        }
        AssignedValue value = withoutScheme(AssignedValue.read(this.text, this.ends, this.valueStart));
        return isSecret(value) ? this.rule.hide(value.start(), value.end()) : null;
    }

    /// The name begins here, or a part of it does: `dbPass`.
    private boolean isPart() {
        char before = Ascii.at(this.text, this.at - 1);
        char first = Ascii.at(this.text, this.at);
        return !Ascii.isLetter(before) || (before >= 'a' && first < 'a');
    }

    private int nameStart() {
        int start = this.at;
        while (this.at - start < LONGEST_NAME) {
            char before = Ascii.at(this.text, start - 1);
            if (!Ascii.isWord(before) && before != '-' && before != '.') {
                break;
            }
            start--;
        }
        return start;
    }

    /// Finds what stands between name and value.
    private void separate(int nameEnd) {
        int close = nameEnd;
        if (Ascii.at(this.text, close) == '\\' && Ascii.isQuote(Ascii.at(this.text, close + 1))) {
            close += 2;
        }
        else if (Ascii.isQuote(Ascii.at(this.text, close))) {
            close++;
        }
        this.quotedName = close > nameEnd;
        if (Ascii.in(Ascii.at(this.text, close), "])")) {
            close++;
        }
        int place = Ascii.skipBlanks(this.text, close, MOST_BLANKS);
        char sign = Ascii.at(this.text, place);
        char next = Ascii.at(this.text, place + 1);
        if (sign == '=' && next != '=') {
            assign('=', place == close, place + ((next == '>') ? 2 : 1));
        }
        else if ((sign == ':' && next != ':') || sign == '：') {
            assign(':', true, place + ((next == '=') ? 2 : 1));
        }
        else if (Ascii.startsWith(this.text, place, "%3d", true)) {
            assign('=', true, place + 3);
        }
        else if (sign == '>' && place == nameEnd && Ascii.at(this.text, this.nameStart - 1) == '<') {
            assign('=', true, place + 1);
        }
        else if (place > close && isOption()) {
            assign(' ', false, place);
        }
        else if (place > close && sign == '\'' && this.rule.kind() == HiddenKind.PASSWORD && !this.quotedName) {
            assign('\'', false, place);
        }
        else {
            valueApart(nameEnd);
        }
    }

    private void assign(char sign, boolean close, int from) {
        int start = Ascii.skipBlanks(this.text, from, MOST_BLANKS);
        this.separator = sign;
        this.tight = close && start == from;
        boolean list = Ascii.at(this.text, start) == '[' && Ascii.isQuote(Ascii.at(this.text, start + 1));
        this.valueStart = list ? start + 1 : start;
    }

    /// `--password`, and `-storepass` of older programs.
    private boolean isOption() {
        char before = Ascii.at(this.text, this.nameStart - 1);
        return Ascii.at(this.text, this.nameStart) == '-' && !this.quotedName
                && (before == 0 || Ascii.isBlank(before) || before == '\n' || Ascii.isQuote(before));
    }

    /// `name: DB_PASSWORD`, and on the next line `value: …`; `key="password" value="…"`.
    private void valueApart(int nameEnd) {
        int before = this.nameStart - 1;
        while (this.nameStart - before < MOST_BLANKS && Ascii.in(Ascii.at(this.text, before), " \"'\\")) {
            before--;
        }
        if (!Ascii.in(Ascii.at(this.text, before), ":=")) {
            return;
        }
        int place = nameEnd;
        while (place - nameEnd < 2 * LONGEST_NAME && Ascii.in(Ascii.at(this.text, place), " \t\r\n,\"'\\")) {
            place++;
        }
        if (place == nameEnd || !Ascii.startsWith(this.text, place, "value", true)) {
            return;
        }
        place += "value".length();
        while (Ascii.in(Ascii.at(this.text, place), "\"'\\")) {
            place++;
        }
        place = Ascii.skipBlanks(this.text, place, MOST_BLANKS);
        if (Ascii.in(Ascii.at(this.text, place), ":=")) {
            assign('v', true, place + 1);
        }
    }

    /// `Bearer` and the like stay, what follows is the secret.
    private AssignedValue withoutScheme(AssignedValue value) {
        int word = value.start();
        while (word < value.end() && word - value.start() < LONGEST_NAME && !Ascii.isBlank(this.text.charAt(word))) {
            word++;
        }
        int next = Ascii.skipBlanks(this.text, word, MOST_BLANKS);
        String name = (word - value.start() <= 20) ? Ascii.folded(this.text, value.start(), word) : "";
        if (next == word || !SCHEMES.contains(name)) {
            return value;
        }
        this.scheme = true;
        if (value.quoted()) {
            return new AssignedValue(next, value.end(), true);
        }
        return LONG_SCHEMES.contains(name) ? AssignedValue.line(this.ends, next)
                : AssignedValue.read(this.text, this.ends, next);
    }

    private boolean isSecret(AssignedValue value) {
        if (value.length() == 0 || value.isLeftOut(this.text, this.rule)) {
            return false;
        }
        boolean looks = SecretShape.looksSecret(this.text, value.start(), value.end());
        if (this.scheme) {
            return value.length() >= 6 && !value.isProse(this.text);
        }
        if (value.quoted()) {
            return !value.isProse(this.text) && (looks || !this.rule.needs("weak")
                    || (value.length() >= 4 && (this.quotedName || this.separator == ' ' || this.separator == 'v')));
        }
        if (value.isPath(this.text, this.rule.needs("part")) || value.isCall(this.text)) {
            return false;
        }
        return looks ? isNoCode(value) : !this.rule.needs("weak") && standsForItself(value);
    }

    private boolean isNoCode(AssignedValue value) {
        return this.tight || !value.isChain(this.text);
    }

    /// Whether a value that looks like a word is one all the same.
    private boolean standsForItself(AssignedValue value) {
        String word = value.folded(this.text);
        if (this.separator == ' ') {
            return !value.isProse(this.text) && !value.isCapitals(this.text)
                    && Ascii.at(this.text, value.start()) != '-';
        }
        if (this.tight && (this.separator != ':' || this.rule.needs("part") == this.quotedName)) {
            return this.separator != ':' || value.length() >= 4 || this.quotedName;
        }
        if (this.quotedName || this.separator == 'v') {
            return true;
        }
        boolean own = !this.rule.starts().contains(word) && !value.isChain(this.text);
        return own && !this.rule.needs("part") && isFirstOnLine() && value.isLastOnLine(this.text);
    }

    private boolean isFirstOnLine() {
        int before = this.nameStart - 1;
        while (this.nameStart - before < 4 * LONGEST_NAME && Ascii.in(Ascii.at(this.text, before), " \t-\"'")) {
            before--;
        }
        return Ascii.isLineEnd(Ascii.at(this.text, before));
    }

}
