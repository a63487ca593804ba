package keyfound.signature.prefix;

import java.util.List;

import keyfound.signature.scan.Chars;
import keyfound.signature.scan.Scan;

/// Takes off, piece by piece, what a program prints in front of its message.
///
/// Peeling a peeled message changes nothing, and a message in front of which more was
/// printed peels to the same rest: that is what makes signatures the same under any
/// prefix.
public final class PrefixPeeling {

    private static final List<Prefix> PREFIXES = List.of(new EventPrefix(), new LintPrefix(), new StampPrefix(),
            new GlogPrefix(), new BarPrefix(), new ThreadPrefix(), new BracketPrefix(), new LevelPrefix(),
            new ToolPrefix(), new OriginPrefix(), new SourcePrefix(), new CausePrefix());

    /// More pieces than any real line has; keeps hostile lines linear.
    private static final int MOST = 24;

    private static final int LONGEST_PREFIX = 80;

    private final String text;

    private final PeeledLine peeled = new PeeledLine();

    private int at;

    private PrefixPeeling(String text, int from) {
        this.text = text;
        this.at = from;
    }

    public static PeeledLine of(String text) {
        return from(text, 0);
    }

    public static PeeledLine from(String text, int from) {
        PrefixPeeling peeling = new PrefixPeeling(text, from);
        peeling.at = peeling.separators(from);
        for (int pieces = 0; pieces < MOST && peeling.step(); pieces++) {
            peeling.at = peeling.separators(peeling.at);
        }
        peeling.peeled.endAt(peeling.at);
        return peeling.peeled;
    }

    /// Whether a text is what a program prints in front of a message, and no message
    /// follows: `npm ERR!`, `[INFO]`.
    public static boolean isPrefix(String text) {
        return text.length() <= LONGEST_PREFIX && of(text + " x").messageStart() > text.length();
    }

    private boolean step() {
        for (Prefix prefix : PREFIXES) {
            int end = prefix.end(this.text, this.at, this.peeled);
            if (end > this.at && Scan.hasWord(this.text, end)) {
                this.at = end;
                return true;
            }
        }
        return false;
    }

    /// Skips what stands between two prefixes: blanks, and dashes, bars, colons and
    /// bullets with a blank behind them.
    private int separators(int from) {
        int at = from;
        while (at < this.text.length()) {
            char c = this.text.charAt(at);
            boolean spaced = Scan.isBlank(Chars.at(this.text, at + 1)) || at + 1 == this.text.length();
            boolean separator = Scan.isBlank(c) || "│┃║╷╵└├─⎿›»❯✘✖✗×●•".indexOf(c) >= 0
                    || (spaced && "-–—|:>*#]⨯".indexOf(c) >= 0) || (c == ':' && at > 0 && this.at > 0)
                    || (c == ']' && at == this.at && this.at > 0);
            if (!separator) {
                return at;
            }
            at++;
        }
        return at;
    }

}
