package keyfound.signature.line;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import keyfound.signature.scan.Chars;
import keyfound.signature.scan.Scan;
import keyfound.signature.scan.TracedText;
import keyfound.signature.token.Signature;

/// Joins lines that a terminal or a mail program broke.
public final class WrappedLines {

    private static final Set<Integer> WIDTHS = Set.of(72, 76, 78, 80, 100, 120, 132, 160);

    private static final int FEW_LINES = 4;

    private final List<SourceLine> lines;

    private final MessageSignatures signatures;

    /// Below this no terminal is as narrow.
    private static final int NARROWEST = 40;

    /// Length of the longest line, when it may be the width of a terminal; 0 when it may
    /// not.
    private final int width;

    /// Whether it is a usual width: three full lines are a wrapped text then. At any
    /// other width what is joined is only read beside the lines alone.
    private final boolean usual;

    private WrappedLines(List<SourceLine> lines, MessageSignatures signatures) {
        this.lines = lines;
        this.signatures = signatures;
        int longest = lines.stream().mapToInt(line -> line.text().length()).max().orElse(0);
        this.usual = WIDTHS.contains(longest);
        this.width = (this.usual || isLikelyWidth(longest)) ? longest : 0;
    }

    /// A width that nobody would expect is told by two lines that have it, or by a paste
    /// of few lines: in a long log some line is the longest, and chance may end it with a
    /// word.
    private boolean isLikelyWidth(int longest) {
        long full = this.lines.stream().filter(line -> line.text().length() == longest).count();
        return longest >= NARROWEST && (full >= 2 || this.lines.size() <= FEW_LINES);
    }

    public static void join(List<SourceLine> lines, MessageSignatures signatures) {
        WrappedLines wrapped = new WrappedLines(lines, signatures);
        int at = 0;
        while (at + 1 < lines.size()) {
            at = wrapped.joinFrom(at);
        }
    }

    /// Three full lines in a row are a wrapped text. Fewer may be neighbours that chance
    /// made equally long: each is read alone, too.
    ///
    /// @return where to go on
    private int joinFrom(int first) {
        SourceLine line = this.lines.get(first);
        TracedText whole = line.shown();
        int next = first + 1;
        while (!line.isNoise() && isFull(next - 1) && goesOn(next) && !isRepeated(next)) {
            whole = whole.join(this.lines.get(next).shown(), "");
            next++;
        }
        if (next > first + 2 && this.usual) {
            line.messages().clear();
            line.messages().addAll(LineMessages.of(line.number(), whole));
            if (next > first + 3) {
                this.lines.subList(first + 1, next).forEach(rest -> rest.mark(Noise.CONTINUATION));
            }
        }
        else if (next > first + 1) {
            addJoined(line, whole);
        }
        else if (isUnfinished(first)) {
            addJoined(line, line.shown().join(this.lines.get(next).shown(), " "));
        }
        return next;
    }

    private static void addJoined(SourceLine line, TracedText both) {
        LineMessages.of(line.number(), both).forEach(message -> line.messages().add(message.as(Message.Role.JOINED)));
    }

    /// The line fills the width and ends within a word, which goes on below.
    private boolean isFull(int index) {
        String text = this.lines.get(index).text();
        if (this.width == 0 || text.length() != this.width || index + 1 >= this.lines.size()) {
            return false;
        }
        char next = Chars.at(this.lines.get(index + 1).text(), 0);
        return isWithinWord(text.charAt(text.length() - 1)) && (this.usual ? isWithinWord(next) : Chars.isLower(next));
    }

    /// A program that prints the same line again with other numbers breaks none.
    private boolean isRepeated(int index) {
        SourceLine above = this.lines.get(index - 1);
        SourceLine line = this.lines.get(index);
        return above.text().length() == line.text().length() && signature(above).equals(signature(line));
    }

    private Optional<Signature> signature(SourceLine line) {
        return line.messages().stream().findFirst().map(this.signatures::of);
    }

    private static boolean isWithinWord(char c) {
        return Chars.isLower(c) || Chars.isDigit(c) || Chars.isCjk(c);
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
    /// and joined, because it may also be the neighbour's line.
    private boolean isUnfinished(int index) {
        SourceLine line = this.lines.get(index);
        String text = line.text().stripTrailing();
        return !line.isNoise() && text.endsWith(",") && goesOn(index + 1)
                && Chars.isLower(Chars.at(this.lines.get(index + 1).text(), 0));
    }

}
