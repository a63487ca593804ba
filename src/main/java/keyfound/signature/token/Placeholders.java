package keyfound.signature.token;

import java.util.Set;

import keyfound.signature.scan.Chars;
import keyfound.signature.scan.Scan;
import keyfound.text.LowerCase;

/// What writers put where something varies: `XXX`, `<name>`, `{path}`, `${var}`, `**`,
/// `a.*`, `%s`, `...`.
final class Placeholders {

    private static final int LONGEST = 40;

    private static final int LONGEST_EXTENSION = 5;

    /// They are words of nothing else.
    private static final Set<String> ALONE = Set.of("xyz", "xxx");

    private static final Set<String> NAMES = Set.of("xyz", "foo", "bar", "baz", "foobar", "xxx", "example");

    /// The letters with which the names begin.
    private static final String FIRST = "xfbeyXFBEY";

    /// With a dash or underscore behind it: `your-bucket`, `YOUR_API_KEY`.
    private static final String YOUR = "your";

    /// What a name in capitals ends with that a writer left open: `POD-NAME`.
    private static final Set<String> OPEN_ENDS = Set.of("NAME", "ID", "PATH", "HOST", "HOSTNAME", "IP", "PORT", "URL",
            "ADDRESS", "USER", "USERNAME", "PASSWORD", "TOKEN", "KEY", "VERSION", "NUMBER", "DIR", "FILE", "FILENAME",
            "DOMAIN", "NAMESPACE", "REGION", "BUCKET", "HERE", "VALUE");

    /// By themselves variables of every shell.
    private static final Set<String> VARIABLES = Set.of("PATH", "HOST", "HOSTNAME", "USER", "USERNAME", "PORT");

    private Placeholders() {
    }

    /// Where the placeholder that begins here ends; `from` when none does.
    static int end(String text, int from) {
        char c = text.charAt(from);
        return switch (c) {
            case '<' -> enclosed(text, from, '>');
            case '{' -> braced(text, from);
            case '$' -> (Chars.at(text, from + 1) == '{') ? enclosed(text, from + 1, '}') : variable(text, from);
            case '*' -> stars(text, from);
            case '.', '…' -> ellipsis(text, from);
            case '%' -> format(text, from);
            case 'x', 'y', 'z', 'X', 'Y', 'Z', 'N' ->
                Math.max(Math.max(crosses(text, from), amount(text, from)), example(text, from));
            default -> example(text, from);
        };
    }

    /// A name between brackets that belongs to no identifier in front of it, unlike the
    /// generics of `Vec<String>`.
    private static int enclosed(String text, int from, char close) {
        boolean behindDollar = Chars.at(text, from - 1) == '$';
        if (!behindDollar && !Scan.isBoundary(text, from - 1)) {
            return from;
        }
        int end = Scan.run(text, from + 1, LONGEST,
                c -> Chars.isWordPart((char) c) || Chars.isCjk((char) c) || "-_. :/".indexOf(c) >= 0);
        boolean named = end > from + 1 && Chars.at(text, end) == close && !Scan.isBlank(text.charAt(from + 1))
                && (Scan.hasWord(text.substring(from + 1, end), 0) || areDots(text, from + 1, end));
        return named ? end + 1 : from;
    }

    /// Nothing but three dots or more: `<...>`, `"…"`.
    static boolean areDots(String text, int from, int to) {
        int end = Scan.run(text, from, LONGEST, c -> c == '.' || c == '…');
        return end == to && (to - from >= 3 || Chars.at(text, from) == '…');
    }

    /// `{path}`, `{object id}`; `{node-role.kubernetes.io/control-plane: }` is a value.
    private static int braced(String text, int from) {
        int end = enclosed(text, from, '}');
        return (Scan.run(text, from, end - from, c -> "./:".indexOf(c) < 0) == end) ? end : from;
    }

    /// `$NAME`; `$PATH` and `$POD_NAME` are what they are called.
    private static int variable(String text, int from) {
        int end = Scan.run(text, from + 1, LONGEST, c -> isCapital((char) c));
        String name = text.substring(from + 1, end);
        boolean open = OPEN_ENDS.contains(name) && !VARIABLES.contains(name) && Chars.at(text, end) != '_';
        return (open && Scan.isBoundary(text, end)) ? end : from;
    }

    private static int stars(String text, int from) {
        int end = Scan.run(text, from, LONGEST, c -> c == '*');
        return (end - from >= 2 || isAnyPart(text, from)) ? end : from;
    }

    /// The last part of a name: `android.support.*`.
    private static boolean isAnyPart(String text, int star) {
        return Chars.at(text, star - 1) == '.' && Chars.isWordPart(Chars.at(text, star - 2))
                && Scan.isBoundary(text, star + 1);
    }

    /// Dots in the middle of a message: at its end they merely trail off.
    private static int ellipsis(String text, int from) {
        int end = Scan.run(text, from, LONGEST, c -> c == '.' || c == '…');
        boolean dots = text.charAt(from) == '…' || end - from >= 3;
        String next = text.substring(end, Math.min(text.length(), end + LONGEST));
        return (dots && from > 0 && Scan.hasWord(next, 0)) ? end : from;
    }

    private static int format(String text, int from) {
        boolean verb = "sdvfxqu@".indexOf(Chars.at(text, from + 1)) >= 0 && Scan.isBoundary(text, from + 2)
                && Scan.isBoundary(text, from - 1);
        return verb ? from + 2 : from;
    }

    /// A name that everybody gives to what has none: `XYZ`, `foo`, `foo.bar`, `foo/bar`,
    /// `foo.txt`, `xxx.js`, `your-bucket`.
    private static int example(String text, int from) {
        int capitals = capitals(text, from);
        if (capitals > from) {
            return capitals;
        }
        if (FIRST.indexOf(text.charAt(from)) < 0 || !Scan.isBoundary(text, from - 1)
                || "./-@".indexOf(Chars.at(text, from - 1)) >= 0) {
            return from;
        }
        int end = Scan.letters(text, from);
        if (end == from + YOUR.length() && Scan.startsWithIgnoreCase(text, from, YOUR)
                && "-_".indexOf(Chars.at(text, end)) >= 0) {
            return Scan.run(text, end, LONGEST, c -> Chars.isWordPart((char) c) || c == '-');
        }
        if (!NAMES.contains(LowerCase.of(text.substring(from, end)))) {
            return from;
        }
        int next = Scan.letters(text, end + 1);
        boolean pair = "./".indexOf(Chars.at(text, end)) >= 0 && next > end + 1
                && (next - end <= LONGEST_EXTENSION || NAMES.contains(LowerCase.of(text.substring(end + 1, next))));
        boolean alone = ALONE.contains(LowerCase.of(text.substring(from, end)));
        int behind = pair ? next : end;
        return ((pair || alone) && Scan.isBoundary(text, behind)) ? behind : from;
    }

    /// `POD-NAME`, `CLUSTER-ID`; what underscores join is a variable's name.
    private static int capitals(String text, int from) {
        if (!isCapital(text.charAt(from)) || !Scan.isBoundary(text, from - 1)
                || "./-@_".indexOf(Chars.at(text, from - 1)) >= 0) {
            return from;
        }
        int end = Scan.run(text, from, LONGEST, c -> isCapital((char) c) || c == '-');
        int dash = from + text.substring(from, end).lastIndexOf('-');
        boolean open = dash > from && OPEN_ENDS.contains(text.substring(dash + 1, end));
        return (open && Scan.isBoundary(text, end) && "._/".indexOf(Chars.at(text, end)) < 0) ? end : from;
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    /// `xx`, `xxx`, and where one is not enough, `yyy` and `zzz`.
    private static int crosses(String text, int from) {
        char cross = text.charAt(from);
        int end = Scan.run(text, from, LONGEST, c -> c == cross);
        boolean whole = Scan.isBoundary(text, from - 1) && Scan.isBoundary(text, end);
        return (whole && cross != 'N' && end - from >= ((cross == 'x' || cross == 'X') ? 2 : 3)) ? end : from;
    }

    /// A letter in place of a number, with the unit behind it: `X MiB`.
    private static int amount(String text, int from) {
        boolean letter = isCapital(text.charAt(from)) && Scan.isBoundary(text, from - 1);
        return letter ? Math.max(from, Numbers.unitEnd(text, from + 1)) : from;
    }

}
