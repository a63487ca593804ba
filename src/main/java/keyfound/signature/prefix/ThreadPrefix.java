package keyfound.signature.prefix;

import keyfound.signature.scan.Chars;
import keyfound.signature.scan.Scan;

/// The thread, in hexadecimal digits, and the level behind a time in Ceph's log:
/// `7f0c17632f40 -1 `. An error has the level -1; the others only tell how much is
/// printed for debugging.
final class ThreadPrefix implements Prefix {

    private static final int SHORTEST = 7;

    private static final int LONGEST = 16;

    @Override
    public int end(String text, int from, PeeledLine peeled) {
        int thread = Scan.run(text, from, LONGEST, c -> Chars.isHexDigit((char) c));
        int level = Scan.blanks(text, thread);
        boolean error = text.startsWith("-1 ", level);
        int end = error ? level + 2 : Scan.digits(text, level);
        if (!peeled.isStamped() || thread - from < SHORTEST || level == thread || end - level > 2 || end == level
                || Chars.at(text, end) != ' ') {
            return from;
        }
        if (error) {
            peeled.foundLevel(Level.ERROR);
        }
        return end;
    }

}
