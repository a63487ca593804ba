package keyfound.signature.line;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import keyfound.signature.prefix.Level;
import keyfound.signature.scan.Chars;
import keyfound.signature.scan.Scan;
import keyfound.signature.scan.TracedText;
import keyfound.signature.token.Signature;

/// Joins lines that a terminal or a mail program broke.
public final class WrappedLines {

    private static final Set<Integer> WIDTHS = Set.of(72, 76, 78, 80, 100, 120, 132, 160);

    private static final int FEW_LINES = 4;

    /// A message broken at blanks takes no more lines.
    private static final int MOST_LINES = 5;

    private static final int NARROWEST_PICTURE = 30;

    /// Wider text is not broken at blanks by anything but its writer.
    private static final int WIDEST_PICTURE = 72;

    private final List<SourceLine> lines;

    private final MessageSignatures signatures;

    /// Below this no terminal is as narrow.
    private static final int NARROWEST = 40;

    private final int longest;

    /// Length of the longest line, when it may be the width of a terminal; 0 when it may
    /// not.
    private final int width;

    /// Whether it is a usual width: three full lines are a wrapped text then. At any
    /// other width what is joined is only read beside the lines alone.
    private final boolean usual;

    private WrappedLines(List<SourceLine> lines, MessageSignatures signatures) {
        this.lines = lines;
        this.signatures = signatures;
        this.longest = lines.stream().mapToInt(line -> line.text().length()).max().orElse(0);
        this.usual = WIDTHS.contains(this.longest);
        this.width = (this.usual || isLikelyWidth()) ? this.longest : 0;
    }

    /// A width that nobody would expect is told by two lines that have it, or by a paste
    /// of few lines: in a long log some line is the longest, and chance may end it with a
    /// word.
    private boolean isLikelyWidth() {
        return this.longest >= NARROWEST && (full() >= 2 || this.lines.size() <= FEW_LINES);
    }

    public static void join(List<SourceLine> lines, MessageSignatures signatures) {
        WrappedLines wrapped = new WrappedLines(lines, signatures);
        if (wrapped.isOneText()) {
            wrapped.joinAll();
        }
        int at = 0;
        while (at + 1 < lines.size()) {
            at = wrapped.joinFrom(at);
        }
    }

    /// Few lines and nothing else, each begun because its first word had no room in the
    /// line above: a text as it is read off a picture or copied from a narrow window. Two
    /// lines of the full width were cut rather than broken.
    private boolean isOneText() {
        if (this.lines.size() > 2 * MOST_LINES) {
            return false;
        }
        int last = this.lines.size() - 1;
        while (last > 0 && this.lines.get(last).text().isBlank()) {
            last--;
        }
        boolean text = last > 0 && last < MOST_LINES && this.longest >= NARROWEST_PICTURE
                && this.longest <= WIDEST_PICTURE && full() == 1 && isBare(0);
        for (int at = 1; text && at <= last; at++) {
            text = goesOn(at) && hadNoRoom(at) && !this.lines.get(at).said().isSummary();
        }
        return text;
    }

    private long full() {
        return this.lines.stream().filter(line -> line.text().length() == this.longest).count();
    }

    /// The first word goes on in a sentence, and would have been too long for the line
    /// above, which ends no sentence. A word with a colon names a place, an exception or
    /// an address.
    private boolean hadNoRoom(int index) {
        String text = this.lines.get(index).text();
        int word = Scan.run(text, 0, text.length(), c -> !Scan.isBlank(c));
        char first = Chars.at(text, 0);
        boolean inner = (Chars.isLower(first) || "'\"`(".indexOf(first) >= 0) && text.lastIndexOf(':', word - 1) < 0;
        String above = this.lines.get(index - 1).text().stripTrailing();
        return inner && !above.endsWith(".") && above.length() + 1 + word > this.longest;
    }

    private void joinAll() {
        SourceLine first = this.lines.getFirst();
        TracedText whole = first.shown();
        for (SourceLine line : this.lines.subList(1, this.lines.size())) {
            whole = line.text().isBlank() ? whole : whole.join(line.shown(), " ");
        }
        first.messages().clear();
        first.messages().addAll(LineMessages.of(first.number(), whole));
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
        else if (isBrokenSentence(first)) {
            addJoined(line, sentence(first));
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
        return isBare(index) && !Scan.isBlank(Chars.at(this.lines.get(index).text(), 0));
    }

    /// One message without a level, a stamp or a label: a logger would have printed them
    /// again before its next line.
    private boolean isBare(int index) {
        SourceLine line = this.lines.get(index);
        if (line.isNoise() || line.messages().size() != 1) {
            return false;
        }
        Message message = line.messages().getFirst();
        return message.level().isEmpty() && !message.stamped() && message.role() == Message.Role.PLAIN;
    }

    /// An error that its writer broke into lines: the next one goes on in small letters.
    private boolean isBrokenSentence(int index) {
        SourceLine line = this.lines.get(index);
        boolean error = !line.isNoise() && line.messages().size() == 1
                && line.messages().getFirst().level().filter(level -> level.compareTo(Level.ERROR) <= 0).isPresent();
        return error && isOpen(line) && goesOn(index + 1)
                && Chars.isLower(Chars.at(this.lines.get(index + 1).text(), 0));
    }

    private static boolean isOpen(SourceLine line) {
        String text = line.text().stripTrailing();
        return text.length() >= NARROWEST && ".:;,!?)]}".indexOf(text.charAt(text.length() - 1)) < 0;
    }

    private TracedText sentence(int first) {
        TracedText whole = this.lines.get(first).shown();
        int next = first + 1;
        while (next < this.lines.size() && next <= first + MOST_LINES && isOpen(this.lines.get(next - 1))
                && goesOn(next)) {
            whole = whole.join(this.lines.get(next).shown(), " ");
            next++;
        }
        return whole;
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
