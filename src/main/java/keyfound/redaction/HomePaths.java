package keyfound.redaction;

import org.jspecify.annotations.Nullable;

/// Names of users in the paths of their home folders. Names that machines use stay:
/// `/home/runner`.
final class HomePaths {

    private static final int LONGEST = 64;

    private HomePaths() {
    }

    static @Nullable HiddenPart find(CharSequence text, int at, int end, RedactionRule rule) {
        boolean windows = Ascii.at(text, at) == '\\';
        if (!(windows ? Ascii.at(text, at - 1) == ':' : isRoot(text, at))) {
            return null;
        }
        int to = windows ? windowsEnd(text, end) : unixEnd(text, end);
        while (to > end && Ascii.in(Ascii.at(text, to - 1), ". ")) {
            to--;
        }
        if (to == end || Ascii.in(Ascii.at(text, end), "$%{<*[") || Ascii.skipDigits(text, end) >= to) {
            return null;
        }
        String name = Ascii.folded(text, end, to);
        boolean page = name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".php") || name.endsWith(".js");
        return (page || rule.except().contains(name)) ? null : rule.hide(end, to);
    }

    /// Not the path of an address (`https://example.com/home/`), but that of a drive
    /// (`/c/Users/`).
    private static boolean isRoot(CharSequence text, int at) {
        char before = Ascii.at(text, at - 1);
        char second = Ascii.at(text, at - 2);
        if (before == '/' && second == ':') {
            return false;
        }
        boolean drive = Ascii.isLetter(before) && second == '/' && !Ascii.isWord(Ascii.at(text, at - 3))
                && !Ascii.in(Ascii.at(text, at - 3), ".-");
        return drive || (!Ascii.isWord(before) && !Ascii.in(before, ".-~"));
    }

    private static int unixEnd(CharSequence text, int from) {
        int to = from;
        while (to - from < LONGEST && (Ascii.isWord(Ascii.at(text, to)) || Ascii.in(Ascii.at(text, to), ".-")
                || isLetterElsewhere(Ascii.at(text, to)))) {
            to++;
        }
        return to;
    }

    /// A name may hold blanks when the path goes on behind it.
    private static int windowsEnd(CharSequence text, int from) {
        int to = from;
        int blank = -1;
        while (to - from < LONGEST && !Ascii.isLineEnd(Ascii.at(text, to))
                && !Ascii.in(Ascii.at(text, to), "\\/:*?\"'<>|;,()")) {
            blank = (blank < 0 && Ascii.isBlank(Ascii.at(text, to))) ? to : blank;
            to++;
        }
        return (blank < 0 || Ascii.at(text, to) == '\\') ? to : blank;
    }

    /// Letters beyond ASCII, such as `é` and `王`, but no punctuation of Chinese.
    private static boolean isLetterElsewhere(char c) {
        return (c >= 0xC0 && c < 0x2000) || (c >= 0x3040 && c < 0xFF00);
    }

}
