package keyfound.content.way;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

import keyfound.content.nodes.Inlines;
import keyfound.content.nodes.Nodes;
import keyfound.content.nodes.PlainText;
import keyfound.content.words.HeadingWords;
import keyfound.content.words.QuestionMarkers;

/// `Q: Why?`, `**Why?**` or `**Problem:** …` as a paragraph of its own, or as the first
/// line of the answer's paragraph; also within a quotation. One sign in one reading.
public final class QuestionParagraphs implements Way {

    /// By what a question is known.
    public enum Sign {

        MARKER, BOLD, PROBLEM,

        /// Bold words with a question mark at the head of a paragraph that answers them.
        RUN_IN,

        /// Nothing but the question mark, in a FAQ in which nothing else asks.
        PLAIN

    }

    private static final Pattern COMPLETE = Pattern.compile(".*[?？]\\W*");

    private static final Pattern ANSWER_WITHIN = Pattern.compile("(?<=[?？])\\s{1,3}(?=(?:A|答)\\s?[:：])");

    private static final Pattern SENTENCE = Pattern.compile(".*[?？.。!！][\"”’'）)\\s]*");

    private final Sign sign;

    public QuestionParagraphs(Sign sign) {
        this.sign = sign;
    }

    @Override
    public List<FilePiece> read(Passage passage) {
        BoldLines bold = (this.sign == Sign.BOLD) ? passage.bold() : BoldLines.ASKING;
        List<FilePiece> pieces = new ArrayList<>();
        for (Node block : passage.blocks()) {
            switch (block) {
                case Paragraph paragraph -> pieces.addAll(piecesOf(paragraph, bold));
                case BlockQuote quote -> pieces.addAll(piecesOf(quote, passage.faq(), bold));
                default -> pieces.add(new FilePiece.Text(block));
            }
        }
        if (this.sign == Sign.BOLD) {
            dropMottos(pieces);
        }
        long questions = pieces.stream().filter(FilePiece.Ask.class::isInstance).count();
        boolean solved = this.sign != Sign.PROBLEM || questions == 0 || solutions(passage.blocks()) >= questions;
        return solved ? pieces : List.of();
    }

    @Override
    public int enough(boolean faq) {
        boolean weak = this.sign == Sign.RUN_IN || this.sign == Sign.PLAIN;
        return weak ? 2 : (faq || this.sign == Sign.MARKER) ? 1 : 2;
    }

    /// Whether its questions have the marker of their writer.
    @Override
    public boolean isMarked() {
        return this.sign == Sign.MARKER;
    }

    /// Whether it is looked for only in a FAQ in which nothing else asks.
    @Override
    public boolean isLastResort() {
        return this.sign == Sign.RUN_IN || this.sign == Sign.PLAIN;
    }

    /// A bold line that asks nothing and has nothing below it is none: it stands below
    /// the title, as a rule.
    private static void dropMottos(List<FilePiece> pieces) {
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i) instanceof FilePiece.Ask ask && ask.rest().isEmpty() && !isAnswered(pieces, i + 1)
                    && !HeadingWords.asks(PlainText.line(ask.asked()))
                    && ask.node().getParent() instanceof Paragraph paragraph && Inlines.lines(paragraph).size() == 1) {
                pieces.set(i, new FilePiece.Text(paragraph));
            }
        }
    }

    private static boolean isAnswered(List<FilePiece> pieces, int from) {
        return pieces.stream()
            .skip(from)
            .takeWhile(FilePiece.Text.class::isInstance)
            .anyMatch(piece -> PlainText.isReadable(piece.node()));
    }

    @Override
    public String name() {
        return switch (this.sign) {
            case MARKER -> "paragraphs with a question marker";
            case BOLD -> "bold questions";
            case PROBLEM -> "problems and solutions";
            case RUN_IN -> "bold questions before their answers";
            case PLAIN -> "plain questions";
        };
    }

    private static long solutions(List<Node> blocks) {
        return blocks.stream()
            .filter(Paragraph.class::isInstance)
            .flatMap(paragraph -> Inlines.lines(paragraph).stream())
            .filter(line -> QuestionMarkers.solves(Inlines.undressed(line)))
            .count();
    }

    private List<FilePiece> piecesOf(Paragraph paragraph, BoldLines bold) {
        if (this.sign == Sign.RUN_IN) {
            return List.of(runIn(paragraph));
        }
        if (!beginsWithQuestion(paragraph, bold)) {
            return List.of(new FilePiece.Text(paragraph));
        }
        List<List<Node>> lines = Inlines.lines(paragraph)
            .stream()
            .flatMap(line -> (this.sign == Sign.MARKER) ? parted(line) : Stream.of(line))
            .toList();
        List<FilePiece> pieces = new ArrayList<>();
        int next = 0;
        while (next < lines.size() && isQuestion(lines.get(next), bold)) {
            int answer = answerFrom(lines, next, bold);
            int end = answer;
            while (end < lines.size() && !isQuestion(lines.get(end), bold)) {
                end++;
            }
            List<Node> asked = Inlines.joined(lines.subList(next, answer));
            pieces.add(new FilePiece.Ask(asked.getFirst(), withoutMarker(Inlines.undressed(asked)),
                    Inlines.joined(lines.subList(answer, end))));
            next = end;
        }
        return pieces;
    }

    /// Most paragraphs do not, which their first lines tell.
    private boolean beginsWithQuestion(Paragraph paragraph, BoldLines bold) {
        List<Node> line = Inlines.firstLine(paragraph);
        if (line.isEmpty()) {
            return false;
        }
        return isQuestion((this.sign == Sign.MARKER) ? parted(line).findFirst().orElse(line) : line, bold);
    }

    /// Whether the line above ends within the same line of the file: it was parted.
    private static boolean endsRunIn(List<List<Node>> lines, int line) {
        return !(lines.get(line - 1).getLast() instanceof SoftLineBreak)
                && !(lines.get(line - 1).getLast() instanceof HardLineBreak);
    }

    /// `**Q: Why?** Because …` and `Q: Why? A: Because …` as two lines.
    private static Stream<List<Node>> parted(List<Node> line) {
        for (int i = 0; i < line.size() && QuestionMarkers.asks(Inlines.undressed(line)); i++) {
            Matcher answer = (line.get(i) instanceof Text text) ? ANSWER_WITHIN.matcher(text.getChars()) : null;
            if (answer != null && answer.find()) {
                BasedSequence chars = line.get(i).getChars();
                List<Node> asked = new ArrayList<>(line.subList(0, i));
                asked.add(new Text(chars.subSequence(0, answer.start())));
                List<Node> rest = new ArrayList<>(line.subList(i + 1, line.size()));
                rest.addFirst(new Text(chars.subSequence(answer.start())));
                return Stream.of(asked, rest);
            }
        }
        boolean runsIn = line.size() > 1 && line.getFirst() instanceof StrongEmphasis
                && QuestionMarkers.asks(line.subList(0, 1))
                && SENTENCE.matcher(PlainText.line(line.subList(0, 1))).matches()
                && !Inlines.isBold(Inlines.undressed(line));
        return runsIn ? Stream.of(line.subList(0, 1), line.subList(1, line.size())) : Stream.of(line);
    }

    private static FilePiece runIn(Paragraph paragraph) {
        List<Node> inlines = Nodes.children(paragraph);
        boolean asks = inlines.size() > 1 && inlines.getFirst() instanceof StrongEmphasis
                && COMPLETE.matcher(PlainText.line(inlines.subList(0, 1))).matches();
        return asks ? new FilePiece.Ask(paragraph, QuestionMarkers.withoutQuestion(inlines.subList(0, 1)),
                inlines.subList(1, inlines.size())) : new FilePiece.Text(paragraph);
    }

    /// A quotation that asks is only set apart by its writer.
    private List<FilePiece> piecesOf(BlockQuote outer, boolean faq, BoldLines bold) {
        BlockQuote quote = innermost(outer);
        boolean asks = quote.getFirstChild() instanceof Paragraph first && switch (this.sign) {
            case MARKER -> isQuestion(Inlines.lines(first).getFirst(), bold);
            case BOLD ->
                faq && first.getNext() == null && COMPLETE.matcher(PlainText.line(Nodes.children(first))).matches();
            case PROBLEM, RUN_IN, PLAIN -> false;
        };
        if (!asks) {
            return List.of(new FilePiece.Text(outer));
        }
        if (this.sign == Sign.BOLD) {
            List<Node> asked = Inlines.undressed(Nodes.children(quote.getFirstChild()));
            return List.of(new FilePiece.Ask(quote, QuestionMarkers.withoutQuestion(asked), List.of()));
        }
        List<FilePiece> pieces = new ArrayList<>();
        for (Node block : Nodes.children(quote)) {
            pieces.addAll((block instanceof Paragraph paragraph) ? piecesOf(paragraph, bold)
                    : List.of(new FilePiece.Text(block)));
        }
        return pieces;
    }

    /// `>> Why?`
    private static BlockQuote innermost(BlockQuote outer) {
        BlockQuote quote = outer;
        while (quote.getFirstChild() instanceof BlockQuote inner && inner.getNext() == null) {
            quote = inner;
        }
        return quote;
    }

    private List<Node> withoutMarker(List<Node> asked) {
        if (this.sign == Sign.MARKER && isLabel(asked)) {
            return List.of();
        }
        return (this.sign == Sign.PROBLEM) ? QuestionMarkers.withoutProblem(asked)
                : QuestionMarkers.withoutQuestion(asked);
    }

    private boolean isQuestion(List<Node> line, BoldLines bold) {
        List<Node> inner = Inlines.undressed(line);
        return switch (this.sign) {
            case MARKER -> QuestionMarkers.asks(inner) || isLabel(inner);
            case BOLD -> bold.isQuestion(line);
            case PROBLEM -> QuestionMarkers.complains(inner);
            case RUN_IN -> false;
            case PLAIN -> isComplete(PlainText.line(inner));
        };
    }

    private static boolean isComplete(String line) {
        return (line.indexOf('?') >= 0 || line.indexOf('？') >= 0) && COMPLETE.matcher(line).matches();
    }

    /// `**Question**` above the question.
    private static boolean isLabel(List<Node> inlines) {
        return Inlines.isBold(inlines) && QuestionMarkers.isQuestionAlone(PlainText.line(inlines));
    }

    /// The first line behind the question that begins at this line: one with an answer
    /// marker, or the line behind the question mark.
    private int answerFrom(List<List<Node>> lines, int question, BoldLines bold) {
        for (int i = question + 1; i < lines.size(); i++) {
            boolean complete = switch (this.sign) {
                case MARKER -> COMPLETE.matcher(PlainText.line(lines.get(i - 1))).matches() || endsRunIn(lines, i)
                        || QuestionMarkers.solves(Inlines.undressed(lines.get(i)));
                case BOLD, RUN_IN, PLAIN -> true;
                case PROBLEM -> QuestionMarkers.solves(Inlines.undressed(lines.get(i)));
            };
            if (complete || QuestionMarkers.answers(lines.get(i)) || isQuestion(lines.get(i), bold)) {
                return i;
            }
        }
        return lines.size();
    }

}
