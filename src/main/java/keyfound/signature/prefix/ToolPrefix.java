package keyfound.signature.prefix;

import java.util.Optional;
import java.util.Set;

import keyfound.signature.phrase.ToolPhrases;
import keyfound.signature.scan.Chars;
import keyfound.signature.scan.Scan;

/// Prefixes of package managers, containers and build servers.
final class ToolPrefix implements Prefix {

    private static final Set<String> PACKAGE_MANAGERS = Set.of("npm", "yarn", "pnpm", "lerna");

    @Override
    public int end(String text, int from, PeeledLine peeled) {
        int end = packageManager(text, from, peeled);
        if (end == from) {
            end = numberedLevel(text, from, peeled);
        }
        if (end == from) {
            end = buildServer(text, from, peeled);
        }
        return (end == from) ? container(text, from) : end;
    }

    /// `npm ERR! …`, `npm error …`, `npm warn deprecated …`.
    private static int packageManager(String text, int from, PeeledLine peeled) {
        int end = Scan.letters(text, from);
        if (Chars.at(text, end) != ' ' || !PACKAGE_MANAGERS.contains(text.substring(from, end))) {
            return from;
        }
        return levelWord(text, end + 1, from, peeled);
    }

    /// The debug log of npm: `17 verbose node v20.20.2`.
    private static int numberedLevel(String text, int from, PeeledLine peeled) {
        int end = Scan.digits(text, from);
        if (end == from || Chars.at(text, end) != ' ') {
            return from;
        }
        int word = Scan.letters(text, end + 1);
        boolean level = word - end > 4 && Chars.isLower(Chars.at(text, end + 1)) && Scan.isBlank(Chars.at(text, word));
        return (level && !ToolPhrases.in(text).isOutcome()) ? levelWord(text, end + 1, from, peeled) : from;
    }

    private static int levelWord(String text, int at, int none, PeeledLine peeled) {
        int end = Scan.letters(text, at);
        Optional<Level> level = Level.of(text.substring(at, end));
        if (level.isEmpty() || end - at < 3) {
            return none;
        }
        peeled.foundLevel(level.get());
        return (Chars.at(text, end) == '!') ? end + 1 : end;
    }

    /// GitHub and Azure: `##[error]…`, `::error file=a.c,line=1::…`; GitLab: `00O `,
    /// `01E+`.
    private static int buildServer(String text, int from, PeeledLine peeled) {
        if (text.startsWith("##[", from)) {
            int close = Scan.find(text, from, 40, ']');
            if (close > 0) {
                Level.of(text.substring(from + 3, close)).ifPresent(peeled::foundLevel);
                return close + 1;
            }
        }
        if (text.startsWith("::", from)) {
            int close = text.indexOf("::", from + 2);
            int word = Scan.letters(text, from + 2);
            Optional<Level> level = Level.of(text.substring(from + 2, word));
            if (close > 0 && level.isPresent()) {
                peeled.foundLevel(level.get());
                return close + 2;
            }
        }
        boolean gitlab = peeled.isStamped() && Scan.digits(text, from) == from + 2
                && "OE".indexOf(Chars.at(text, from + 2)) >= 0 && " +".indexOf(Chars.at(text, from + 3)) >= 0;
        return gitlab ? from + 4 : from;
    }

    /// Docker compose and `stern`: `web_1 | `, `api-7d9 | `. A bare number before a bar
    /// is a gutter, not a container.
    private static int container(String text, int from) {
        if (from > 0) {
            return from;
        }
        int name = Scan.run(text, from, 80, c -> Chars.isWordPart((char) c) || "._-/".indexOf(c) >= 0);
        int bar = Scan.blanks(text, name);
        boolean container = name > from && bar > name && Chars.at(text, bar) == '|'
                && Scan.isBlank(Chars.at(text, bar + 1)) && Scan.digits(text, from) != name;
        return container ? bar + 2 : from;
    }

}
