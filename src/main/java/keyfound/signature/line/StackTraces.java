package keyfound.signature.line;

import java.util.List;

import keyfound.signature.phrase.FailureWords;
import keyfound.signature.prefix.SourcePrefix;
import keyfound.signature.scan.Scan;

/// Finds the lines that head a stack trace: the exception above its frames, the last of a
/// chain of causes, Python's last line, and the line below `panicked at`.
public final class StackTraces {

    private final List<SourceLine> lines;

    /// Index of the last line that said something; -1 when a blank or other line came
    /// between.
    private int last = -1;

    private int cause = -1;

    private boolean python;

    /// How far the heading of Python's trace is indented: so is its last line.
    private int margin;

    /// Below a line that only says `Caused by:`.
    private boolean listed;

    private StackTraces(List<SourceLine> lines) {
        this.lines = lines;
    }

    public static void read(List<SourceLine> lines) {
        StackTraces traces = new StackTraces(lines);
        for (int i = 0; i < lines.size(); i++) {
            traces.step(i);
        }
        traces.endChain();
    }

    private void step(int index) {
        SourceLine line = this.lines.get(index);
        if (isListed(line)) {
            listedCause(index, line);
        }
        else if (line.noise().filter(noise -> noise == Noise.STACK_FRAME).isPresent()) {
            frame(line);
        }
        else if (this.python && blanks(line.text()) > this.margin + 1) {
            line.mark(Noise.STACK_FRAME);
        }
        else if (!line.isNoise()) {
            said(index, line);
        }
        else if (this.last >= 0 && line.text().strip().startsWith("-->")) {
            raise(this.last, Message.Role.RAISED);
        }
        else {
            this.last = -1;
        }
    }

    private void frame(SourceLine line) {
        String text = line.text();
        boolean heading = text.contains("Traceback (most recent call last)");
        if (heading || text.strip().startsWith("File \"")) {
            this.margin = heading ? blanks(text) : this.python ? this.margin : Math.max(0, blanks(text) - 2);
            this.python = true;
            this.last = -1;
        }
        if (this.last >= 0) {
            raise(this.last, Message.Role.RAISED);
            this.last = -1;
        }
    }

    private void said(int index, SourceLine line) {
        if (this.python) {
            raise(index, Message.Role.RAISED);
            this.python = false;
        }
        if (isRemark(line.text().strip())) {
            return;
        }
        if (isPanicPlace(line)) {
            line.mark(Noise.STACK_FRAME);
            if (index + 1 < this.lines.size()) {
                raise(index + 1, Message.Role.RAISED);
            }
            return;
        }
        if (this.last >= 0 && this.last == index - 1 && frames(this.lines.get(this.last))
                && FailureWords.inText(line.text())) {
            raise(index, Message.Role.RAISED);
        }
        if (isCause(line)) {
            this.cause = index;
        }
        else {
            endChain();
        }
        this.last = index;
    }

    /// Rust's chains of causes: `Caused by:` and below it one cause a line, the deepest
    /// last, with `0: …`, `1: …` where there are several.
    private boolean isListed(SourceLine line) {
        boolean heads = line.text().strip().equalsIgnoreCase("caused by:");
        this.listed = heads || (this.listed && isIndented(line.text()));
        return this.listed;
    }

    private void listedCause(int index, SourceLine line) {
        this.last = index;
        if (line.text().strip().equalsIgnoreCase("caused by:")) {
            line.messages().clear();
            return;
        }
        line.messages().replaceAll(message -> {
            int digits = Scan.digits(message.text(), 0);
            boolean numbered = digits > 0 && message.text().startsWith(": ", digits);
            return message.with(
                    numbered ? message.traced().part(digits + 2, message.text().length()) : message.traced(),
                    Message.Role.CAUSE);
        });
        this.cause = index;
    }

    /// A line that tells of a failure and ends with a colon: the next one says what it
    /// is.
    private static boolean frames(SourceLine line) {
        if (line.messages().isEmpty()) {
            return false;
        }
        Message message = line.messages().getLast();
        return message.text().endsWith(":") && !message.stamped() && FailureWords.inText(message.text());
    }

    private void endChain() {
        if (this.cause >= 0) {
            raise(this.cause, Message.Role.DEEPEST_CAUSE);
            this.cause = -1;
        }
    }

    private void raise(int index, Message.Role role) {
        this.lines.get(index)
            .messages()
            .replaceAll(message -> takes(message.role(), role) ? message.as(role) : message);
    }

    /// A line that was only perhaps joined with its neighbour is not raised.
    private static boolean takes(Message.Role old, Message.Role role) {
        return old == Message.Role.PLAIN || (old == Message.Role.CAUSE && role == Message.Role.DEEPEST_CAUSE);
    }

    /// `thread 'main' panicked at src/main.rs:2:5:`: the message stands on the next line.
    private static boolean isPanicPlace(SourceLine line) {
        if (!line.text().contains("panicked at ") || line.messages().isEmpty()) {
            return false;
        }
        String text = line.messages().getFirst().text();
        int end = text.endsWith(":") ? text.length() - 1 : text.length();
        return SourcePrefix.placeEnd(text, 0) == end;
    }

    private static boolean isCause(SourceLine line) {
        for (Message message : line.messages()) {
            if (message.role() == Message.Role.CAUSE) {
                return true;
            }
        }
        return false;
    }

    /// `(compared using ==)`: it says more of the message above.
    private static boolean isRemark(String text) {
        return text.startsWith("(") && text.indexOf(')') == text.length() - 1;
    }

    /// A tab counts as two.
    private static int blanks(String text) {
        int blanks = 0;
        for (int at = 0; at < text.length() && Scan.isBlank(text.charAt(at)); at++) {
            blanks += (text.charAt(at) == '\t') ? 2 : 1;
        }
        return blanks;
    }

    private static boolean isIndented(String text) {
        return text.startsWith("  ") || text.startsWith("\t");
    }

}
