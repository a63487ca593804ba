package keyfound.redaction;

import org.jspecify.annotations.Nullable;

/// Options of commands that are short, and mean a password only there: `mysql -p…`, `curl
/// -u user:…`.
final class CommandOptions {

    private CommandOptions() {
    }

    static boolean isCommand(CharSequence text, int at, int end) {
        char before = Ascii.at(text, at - 1);
        boolean begins = !Ascii.isWord(before) && before != '-' && before != '.';
        return begins && (Ascii.isBlank(Ascii.at(text, end)) || Ascii.startsWith(text, end, ".exe ", true));
    }

    static @Nullable HiddenPart find(CharSequence text, AssignedValue.Ends ends, int at, RedactionRule rule) {
        if (!Ascii.isBlank(Ascii.at(text, at - 1))) {
            return null;
        }
        for (PatternPiece option : rule.pieces()) {
            if (Ascii.startsWith(text, at, option.characters(), false)) {
                HiddenPart part = value(text, ends, at + option.characters().length(), rule);
                if (part != null) {
                    return part;
                }
            }
        }
        return null;
    }

    private static @Nullable HiddenPart value(CharSequence text, AssignedValue.Ends ends, int end, RedactionRule rule) {
        boolean tight = rule.needs("tight");
        int from = tight ? end : Ascii.skipBlanks(text, end, 8);
        if (!tight && from == end && !Ascii.in(Ascii.at(text, end), "='\"")) {
            return null;
        }
        AssignedValue value = AssignedValue.read(text, ends, (Ascii.at(text, from) == '=') ? from + 1 : from);
        int start = value.start();
        if (rule.needs("behind-colon")) {
            while (start < value.end() && start - value.start() < 128 && text.charAt(start) != ':') {
                start++;
            }
            if (start == value.end() || text.charAt(start) != ':') {
                return null;
            }
            start++;
        }
        AssignedValue secret = new AssignedValue(start, value.end(), value.quoted());
        boolean ports = !value.quoted() && Ascii.isDigit(Ascii.at(text, start)) && isPorts(text, start, value.end());
        return (secret.length() <= 0 || Ascii.at(text, start) == '-' || ports || secret.isLeftOut(text, rule)) ? null
                : rule.hide(start, value.end());
    }

    /// `3306`, `3306:3306`: of other commands on the same line.
    private static boolean isPorts(CharSequence text, int from, int to) {
        for (int i = from; i < Math.min(to, from + 24); i++) {
            if (!Ascii.isDigit(text.charAt(i)) && text.charAt(i) != ':') {
                return false;
            }
        }
        return to - from <= 24;
    }

}
