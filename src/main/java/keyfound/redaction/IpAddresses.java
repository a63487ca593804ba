package keyfound.redaction;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/// IPv4 and IPv6 addresses, but no version, loopback, mask or object identifier.
final class IpAddresses {

    private static final Set<String> VERSIONS = Set.of("version", "ver", "build", "release", "revision", "rev", "oid",
            "fileversion", "productversion", "assemblyversion", "jar", "war", "pom", "aar");

    private static final int LONGEST = 46;

    private IpAddresses() {
    }

    /// @param dot where the first dot stands
    static @Nullable HiddenPart four(CharSequence text, int dot, int floor, RedactionRule rule) {
        int start = dot;
        while (start > floor && dot - start < 3 && Ascii.isDigit(text.charAt(start - 1))) {
            start--;
        }
        int end = (start == dot) ? -1 : quad(text, start);
        return (end < 0 || !beginsHere(text, start, end, floor) || !endsHere(text, end)
                || isLeftOut(text, start, end, rule)) ? null : rule.hide(start, end);
    }

    private static int quad(CharSequence text, int start) {
        int at = start;
        for (int group = 0; group < 4; group++) {
            int end = at;
            int value = 0;
            while (end - at < 4 && Ascii.isDigit(Ascii.at(text, end))) {
                value = value * 10 + text.charAt(end) - '0';
                end++;
            }
            if (end == at || value > 255 || (end - at > 1 && text.charAt(at) == '0')
                    || (group < 3 && Ascii.at(text, end) != '.')) {
                return -1;
            }
            at = (group < 3) ? end + 1 : end;
        }
        return at;
    }

    private static boolean beginsHere(CharSequence text, int start, int end, int floor) {
        char before = Ascii.at(text, start - 1);
        if (before == '-') {
            return floor > 0 && floor == start - 1;
        }
        if (before == '/') {
            return !isProduct(text, start - 1, Ascii.at(text, end) == ':');
        }
        boolean compared = before == '=' && Ascii.in(Ascii.at(text, start - 2), "=<>~!");
        boolean chinese = Ascii.startsWith(text, end, "的版本", false) || Ascii.startsWith(text, end, "版本", false)
                || Ascii.startsWith(text, start - 2, "版本", false) || Ascii.startsWith(text, start - 3, "版本", false);
        return !Ascii.isWord(before) && !Ascii.in(before, ".^~") && !compared && !chinese && !isVersion(text, start);
    }

    /// `Chrome/120.1.2.3`; not `db.example/10.0.0.7:5432`.
    private static boolean isProduct(CharSequence text, int slash, boolean port) {
        int word = slash;
        while (slash - word < LONGEST && Ascii.isWord(Ascii.at(text, word - 1))) {
            word--;
        }
        char first = Ascii.at(text, word);
        return word < slash && !port && first >= 'A' && first <= 'Z' && Ascii.at(text, word - 1) != '.';
    }

    private static boolean isVersion(CharSequence text, int start) {
        int end = start;
        while (start - end < 4 && Ascii.in(Ascii.at(text, end - 1), " :=\"'(")) {
            end--;
        }
        int word = end;
        while (end - word < 16 && Ascii.isLetter(Ascii.at(text, word - 1))) {
            word--;
        }
        return VERSIONS.contains(Ascii.folded(text, word, end));
    }

    private static boolean endsHere(CharSequence text, int end) {
        char next = Ascii.at(text, end);
        char behind = Ascii.at(text, end + 1);
        if (next == '-') {
            return Ascii.isDigit(behind) && quad(text, end + 1) > 0;
        }
        return !Ascii.isWord(next) && !(next == '.' && (Ascii.isDigit(behind) || Ascii.isLetter(behind)));
    }

    private static boolean isLeftOut(CharSequence text, int start, int end, RedactionRule rule) {
        if (Ascii.startsWith(text, end - 6, ".0.0.0", false)) {
            return true;
        }
        for (String prefix : rule.except()) {
            if (Ascii.startsWith(text, start, prefix, false)) {
                return true;
            }
        }
        return false;
    }

    /// @param colon where the first colon stands
    static @Nullable HiddenPart six(CharSequence text, int colon, int floor, RedactionRule rule) {
        int start = colon;
        while (start > floor && colon - start < 5 && Ascii.isHex(text.charAt(start - 1))) {
            start--;
        }
        char before = Ascii.at(text, start - 1);
        if (colon - start > 4 || Ascii.isWord(before) || Ascii.in(before, ":.")) {
            return null;
        }
        int end = start;
        while (end - start < LONGEST && (Ascii.isHex(Ascii.at(text, end)) || Ascii.at(text, end) == ':')) {
            end++;
        }
        if (Ascii.at(text, end - 1) == ':' && Ascii.at(text, end - 2) != ':') {
            end--;
        }
        char next = Ascii.at(text, end);
        boolean behind = Ascii.isWord(next) || Ascii.in(next, "(<")
                || (next == '.' && Ascii.isDigit(Ascii.at(text, end + 1)));
        return (behind || !isSix(text, start, end)) ? null : rule.hide(start, zoneEnd(text, end));
    }

    private static boolean isSix(CharSequence text, int start, int end) {
        int groups = 0;
        int doubles = 0;
        int digits = 0;
        int length = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == ':') {
                doubles += (Ascii.at(text, i + 1) == ':') ? 1 : 0;
                length = 0;
            }
            else {
                groups += (length == 0) ? 1 : 0;
                digits += Ascii.isDigit(c) ? 1 : 0;
                length++;
                if (length > 4) {
                    return false;
                }
            }
        }
        boolean shortened = doubles == 1 && groups >= 2 && groups <= 7;
        boolean global = Ascii.in(Ascii.at(text, start), "23fF") && Ascii.at(text, start + 4) == ':';
        return digits > 0 && ((doubles == 0 && groups == 8) || (shortened && (groups > 2 || global)));
    }

    private static int zoneEnd(CharSequence text, int end) {
        if (Ascii.at(text, end) != '%' || !Ascii.isWord(Ascii.at(text, end + 1))) {
            return end;
        }
        int to = end + 1;
        while (to - end < 16 && Ascii.isWord(Ascii.at(text, to))) {
            to++;
        }
        return to;
    }

}
