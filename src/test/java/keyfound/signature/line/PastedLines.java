package keyfound.signature.line;

import java.util.ArrayList;
import java.util.List;

import keyfound.signature.scan.LineStarts;
import keyfound.signature.scan.TracedText;

/// Lines and messages as a paste has them, for tests that begin behind its splitting.
public final class PastedLines {

    private PastedLines() {
    }

    public static TracedText shown(String line) {
        return TerminalText.of(line, 0, line.length(), LineStarts.of(line));
    }

    /// The plainest message of a line, its prefixes peeled.
    public static Message message(String line) {
        return LineMessages.of(1, shown(line)).getFirst();
    }

    static List<SourceLine> of(String paste) {
        LineStarts starts = LineStarts.of(paste);
        List<SourceLine> lines = new ArrayList<>();
        for (int number = 1; number <= starts.count(); number++) {
            int start = starts.startOf(number);
            int end = starts.endOf(number, paste);
            lines.add(new SourceLine(number, paste.substring(start, end), TerminalText.of(paste, start, end, starts)));
        }
        return lines;
    }

}
