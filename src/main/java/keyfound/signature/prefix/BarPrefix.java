package keyfound.signature.prefix;

import keyfound.signature.scan.Chars;
import keyfound.signature.scan.Scan;

/// A level of one letter, a bar and the name of a package: `E | etcdserver: `, as
/// capnslog prints it. Where the package ran a command, the name of the command's stream
/// follows: `D | exec:  stderr: `.
final class BarPrefix implements Prefix {

    private static final String LEVELS = "CEWNIDT";

    private static final String BAR = " | ";

    private static final int LONGEST_NAME = 60;

    @Override
    public int end(String text, int from, PeeledLine peeled) {
        if (from >= text.length() || LEVELS.indexOf(text.charAt(from)) < 0 || !text.startsWith(BAR, from + 1)) {
            return from;
        }
        int name = from + 1 + BAR.length();
        int colon = Scan.run(text, name, LONGEST_NAME, c -> Chars.isWordPart((char) c) || "-./".indexOf(c) >= 0);
        if (colon == name || !text.startsWith(": ", colon)) {
            return from;
        }
        Level.of(text.substring(from, from + 1)).ifPresent(peeled::foundLevel);
        int message = Scan.blanks(text, colon + 1);
        boolean stream = text.startsWith("stderr: ", message) || text.startsWith("stdout: ", message);
        return stream ? message + "stderr: ".length() : message;
    }

}
