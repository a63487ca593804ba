package keyfound.signature.line;

import java.util.BitSet;
import java.util.List;

import keyfound.signature.phrase.FailureWords;
import keyfound.signature.phrase.ToolPhrases;
import keyfound.signature.prefix.PeeledLine;
import keyfound.signature.prefix.PrefixPeeling;
import keyfound.signature.prefix.SourcePrefix;
import keyfound.signature.scan.Scan;
import keyfound.signature.scan.TracedText;

/// Marks the lines that are noise by their form alone, and takes the messages out of the
/// others.
public final class LineKinds {

    /// Three signs and the name of a language.
    private static final int LONGEST_FENCE = 24;

    private final List<SourceLine> lines;

    /// Most lines have a line number in front: it is a numbered listing, not source code
    /// under a message.
    private final boolean listing;

    private final BitSet comments;

    private LineKinds(List<SourceLine> lines) {
        this.lines = lines;
        this.comments = CommentBlocks.in(lines.stream().map(SourceLine::text).toList());
        this.listing = isListing(lines);
    }

    public static void read(List<SourceLine> lines) {
        LineKinds kinds = new LineKinds(lines);
        for (int i = 0; i < lines.size(); i++) {
            kinds.read(i);
        }
    }

    private void read(int index) {
        SourceLine line = this.lines.get(index);
        TracedText traced = line.shown();
        int gutter = this.listing || isLogged(traced.text()) ? SourceExcerpts.gutterEnd(traced.text()) : -1;
        if (gutter > 0) {
            traced = traced.part(gutter, traced.text().length());
        }
        String text = traced.text();
        if (isFence(text)) {
            line.mark(Noise.BLANK);
            return;
        }
        if (!Scan.hasWord(text, 0) && SourceExcerpts.labelStart(text) < 0) {
            line.mark(SourceExcerpts.isSource(text) ? Noise.SOURCE_EXCERPT : Noise.BLANK);
            return;
        }
        int label = SourceExcerpts.labelStart(text);
        if (label > 0) {
            TracedText rest = traced.part(label, text.length());
            LineMessages.of(line.number(), rest)
                .forEach(message -> line.messages().add(message.as(Message.Role.LABEL)));
            return;
        }
        String next = (index + 1 < this.lines.size()) ? this.lines.get(index + 1).text() : "";
        byForm(line, text, next);
        if (!line.isNoise()) {
            line.messages().addAll(LineMessages.of(line.number(), traced));
            if (this.comments.get(index) || CodeComments.isComment(text, next)) {
                line.messages().replaceAll(message -> message.as(Message.Role.COMMENT));
            }
            if ((gutter > 0 ? ToolPhrases.in(text) : line.said()).isOutcome()) {
                line.messages().replaceAll(message -> message.as(Message.Role.OUTCOME));
            }
            byMessage(line);
        }
    }

    /// Behind the gutter stands a line of a log, not of source code.
    private static boolean isLogged(String text) {
        if (!SourceExcerpts.hasNumberedGutter(text)) {
            return false;
        }
        PeeledLine peeled = PrefixPeeling.from(text, SourceExcerpts.gutterEnd(text));
        return peeled.level().isPresent() || peeled.isStamped();
    }

    /// The ends of a code block in Markdown, as they come with what is copied from one.
    private static boolean isFence(String text) {
        String line = text.strip();
        boolean fence = line.startsWith("```") || line.startsWith("~~~");
        return fence && line.length() <= LONGEST_FENCE && line.indexOf(' ') < 0;
    }

    private static void byForm(SourceLine line, String text, String next) {
        if (StackFrames.isFrame(text.strip(), next)) {
            line.mark(Noise.STACK_FRAME);
        }
        else if (isOperand(text)) {
            line.mark(Noise.SOURCE_EXCERPT);
        }
        else if (isNote(text)) {
            line.mark(Noise.ADVICE);
        }
        else if (SourceExcerpts.isSource(text) || nextPointsAt(text, next)) {
            line.mark(Noise.SOURCE_EXCERPT);
        }
        else if (SourceExcerpts.isTable(text)) {
            line.mark(Noise.TABLE);
        }
        else if (SourceExcerpts.isCommand(text)) {
            line.mark(Noise.COMMAND);
        }
    }

    private static void byMessage(SourceLine line) {
        if (line.messages().isEmpty()) {
            line.mark(Noise.BLANK);
            return;
        }
        String text = line.messages().getFirst().text();
        if (line.messages().size() == 1 && PrefixPeeling.isPrefix(text)) {
            line.mark(FailureWords.inText(line.text()) && isPlace(text) ? Noise.STACK_FRAME : Noise.BLANK);
        }
        else if (StackFrames.isFrame(text, "")) {
            line.mark(Noise.STACK_FRAME);
        }
        else if (SourceExcerpts.isProgress(text) && !FailureWords.inText(text)) {
            line.mark(Noise.PROGRESS);
        }
        else if (line.messages().getFirst().level().isEmpty() && SourceExcerpts.isColumns(line.text())
                && !FailureWords.inText(text)) {
            line.mark(Noise.TABLE);
        }
    }

    /// `src/main.rs:2:5:`, and nothing else.
    private static boolean isPlace(String text) {
        return SourcePrefix.placeEnd(text, 0) >= text.length() - 1;
    }

    /// pytest's `E + where 3 = total([1, 2])`, below the assertion that failed.
    private static boolean isOperand(String text) {
        return text.startsWith("E ") && (text.substring(1).strip().startsWith("+  where ")
                || text.substring(1).strip().startsWith("+    where "));
    }

    /// rustc's `= note: …`, `help: …`.
    private static boolean isNote(String text) {
        String line = text.strip();
        return line.startsWith("= note: ") || line.startsWith("= help: ") || line.startsWith("note: ")
                || line.startsWith("help: ");
    }

    /// A line of source code above a row of carets without a gutter, as javac and gcc
    /// print it.
    private static boolean nextPointsAt(String text, String next) {
        return next.indexOf('^') >= 0 && SourceExcerpts.gutterEnd(next) < 0 && SourceExcerpts.isSource(next)
                && next.indexOf('^') <= text.length() && !text.contains("rror");
    }

    private static boolean isListing(List<SourceLine> lines) {
        int numbered = 0;
        int filled = 0;
        for (SourceLine line : lines) {
            filled += line.text().isBlank() ? 0 : 1;
            numbered += SourceExcerpts.hasNumberedGutter(line.text()) ? 1 : 0;
        }
        return numbered > 0 && numbered * 10 >= filled * 6;
    }

}
