package keyfound.signature;

import java.util.List;
import java.util.Set;

/// Joins lines that a terminal or a mail program broke.
final class Wraps {

    private static final Set<Integer> WIDTHS = Set.of(72, 76, 78, 80, 100, 120, 132, 160);

    private final List<SourceLine> lines;

    /// Length of the longest line, when it looks like the width of a terminal; 0 when it
    /// does not.
    private final int width;

    private Wraps(List<SourceLine> lines) {
        this.lines = lines;
        int longest = lines.stream().mapToInt(line -> line.text().length()).max().orElse(0);
        long full = lines.stream().filter(line -> line.text().length() == longest).count();
        this.width = (longest >= 40 && (full > 1 || WIDTHS.contains(longest))) ? longest : 0;
    }

    static void join(List<SourceLine> lines) {
        Wraps wraps = new Wraps(lines);
        int at = 0;
        while (at + 1 < lines.size()) {
            at = wraps.joinFrom(at);
        }
    }

    /// Returns where to go on.
    private int joinFrom(int first) {
        SourceLine line = this.lines.get(first);
        Strand whole = line.shown();
        int next = first + 1;
        while (!line.isNoise() && isFull(next - 1) && next < this.lines.size() && goesOn(next)) {
            whole = whole.join(this.lines.get(next).shown(), "");
            this.lines.get(next).mark(Noise.CONTINUATION);
            next++;
        }
        if (next > first + 1) {
            line.messages().clear();
            line.messages().addAll(LineMessages.of(line.number(), whole));
        }
        else if (isUnfinished(first)) {
            Strand both = line.shown().join(this.lines.get(next).shown(), " ");
            line.messages().addAll(LineMessages.of(line.number(), both));
        }
        return next;
    }

    private boolean isFull(int index) {
        return this.width > 0 && this.lines.get(index).text().length() == this.width;
    }

    /// Nothing begins on this line: neither a prefix nor an indented line nor a table.
    private boolean goesOn(int index) {
        SourceLine line = this.lines.get(index);
        if (line.isNoise() || line.messages().size() != 1 || Scan.isBlank(Chars.at(line.text(), 0))) {
            return false;
        }
        Message message = line.messages().getFirst();
        return message.level().isEmpty() && !message.stamped() && message.role() == Message.Role.PLAIN;
    }

    /// The line ends with a comma and the next one goes on in small letters: read alone
    /// and joined, because it may also
    /// be the neighbour's line.
    private boolean isUnfinished(int index) {
        SourceLine line = this.lines.get(index);
        String text = line.text().stripTrailing();
        return !line.isNoise() && text.endsWith(",") && goesOn(index + 1)
                && Chars.isLower(Chars.at(this.lines.get(index + 1).text(), 0));
    }

}
