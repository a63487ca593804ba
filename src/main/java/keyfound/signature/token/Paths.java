package keyfound.signature.token;

import keyfound.signature.scan.Chars;
import keyfound.signature.scan.Scan;

/// Finds file paths: `/usr/lib/a.so`, `./a`, `~/a`, `C:\a`, `\\server\share`,
/// `src/a/b.rs`, `lite\src\a.cc`.
final class Paths {

    /// Every path has one of them within `LOOK_AHEAD`.
    static final String SEPARATORS = "/\\";

    private static final String INNER = "._-+@%~#=*{}$&";

    /// How far a run of path characters is looked at before it is taken for a path. Only
    /// what is taken may be longer, so that runs which are no paths stay linear.
    static final int LOOK_AHEAD = 256;

    /// The same behind a character that may be part of the run itself: in `a#a#a#a` each
    /// letter begins one.
    private static final int LOOK_AHEAD_WITHIN = 64;

    /// With its dot.
    private static final int LONGEST_EXTENSION = 6;

    private Paths() {
    }

    /// Where the path that begins here ends; `from` when none does.
    static int end(String text, int from) {
        char c = text.charAt(from);
        if (!Scan.isBoundary(text, from - 1)) {
            return from;
        }
        if (c == '/' || c == '~' || c == '.' || c == '\\') {
            return withQuery(text, from, rooted(text, from));
        }
        if (Chars.isLatin(c) && Chars.at(text, from + 1) == ':' && isSeparator(Chars.at(text, from + 2))
                && Chars.at(text, from + 3) != '/') {
            return trimmed(text, from, run(text, from + 2, text.length()));
        }
        return (Chars.isLatin(c) || c == '_') ? relative(text, from) : from;
    }

    /// With what a request asks behind it: `/status?full&json`.
    private static int withQuery(String text, int from, int end) {
        boolean asks = end > from && Chars.at(text, end) == '?' && Chars.isWordPart(Chars.at(text, end + 1))
                && !Chars.isCjk(Chars.at(text, end + 1));
        return asks ? trimmed(text, from, run(text, end + 1, text.length())) : end;
    }

    private static int rooted(String text, int from) {
        int at = from;
        while (Chars.at(text, at) == '.' && at - from < 3) {
            at++;
        }
        if (Chars.at(text, at) == '~' && at == from) {
            at++;
        }
        boolean share = text.startsWith("\\\\", from);
        char first = Chars.at(text, at + (share ? 2 : 1));
        boolean root = Chars.at(text, at) == '/' || share;
        if (!root || !(Chars.isWordPart(first) || "._{*-@".indexOf(first) >= 0)) {
            return from;
        }
        int seen = run(text, at, LOOK_AHEAD);
        return Scan.hasWord(text.substring(from, seen), 0) ? trimmed(text, from, run(text, seen, text.length())) : from;
    }

    /// At least two separators, or one and a last part with an extension: `and/or` is no
    /// path.
    private static int relative(String text, int from) {
        int most = isInner(Chars.at(text, from - 1)) ? LOOK_AHEAD_WITHIN : LOOK_AHEAD;
        int seen = Scan.run(text, from, most, c -> isInner((char) c) && "=*{}$&".indexOf(c) < 0);
        int end = trimmed(text, from, seen);
        int separators = 0;
        int last = -1;
        for (int at = from; at < end; at++) {
            if (isSeparator(text.charAt(at))) {
                separators++;
                last = at;
            }
        }
        boolean path = separators >= 2 || (separators == 1 && hasExtension(text, last + 1, end));
        return path ? trimmed(text, from, run(text, seen, text.length())) : from;
    }

    private static boolean hasExtension(String text, int from, int end) {
        int dot = Scan.lastOf(text, '.', Math.max(from + 1, end - LONGEST_EXTENSION), end);
        return dot >= 0 && end - dot >= 2 && Chars.isLower(text.charAt(dot + 1));
    }

    private static int run(String text, int from, int most) {
        return Scan.run(text, from, most, c -> isInner((char) c));
    }

    private static int trimmed(String text, int from, int to) {
        int end = to;
        while (end > from && ".-=&".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static boolean isInner(char c) {
        return Chars.isWordPart(c) || isSeparator(c) || INNER.indexOf(c) >= 0;
    }

    private static boolean isSeparator(char c) {
        return c == '/' || c == '\\';
    }

}
