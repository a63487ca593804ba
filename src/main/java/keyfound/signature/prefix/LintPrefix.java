package keyfound.signature.prefix;

import java.util.Optional;

import keyfound.signature.scan.Chars;
import keyfound.signature.scan.Scan;

/// The line and column in front of a linter's finding, with the level between wide gaps:
/// `12:5 error message`, `12:5 ✖ message`.
///
/// It comes before times, which `10:22` may be as well.
final class LintPrefix implements Prefix {

    /// What some linters write for a level; [Level] knows them.
    private static final String SIGNS = "✖✘×⚠‼ℹ";

    @Override
    public int end(String text, int from, PeeledLine peeled) {
        int line = Scan.digits(text, from);
        int column = Scan.digits(text, line + 1);
        if (line == from || Chars.at(text, line) != ':' || column == line + 1 || !text.startsWith("  ", column)) {
            return from;
        }
        int word = Scan.blanks(text, column);
        char sign = Chars.at(text, word);
        int end = (SIGNS.indexOf(sign) >= 0) ? word + 1 : Scan.letters(text, word);
        Optional<Level> level = Level.of(text.substring(word, end));
        if (level.isEmpty() || !text.startsWith("  ", end)) {
            return from;
        }
        peeled.foundLevel(level.get());
        peeled.foundPlace();
        return end;
    }

}
