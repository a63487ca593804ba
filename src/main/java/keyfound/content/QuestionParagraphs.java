package keyfound.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;

/// `Q: Why?` or `**Why?**` as a paragraph of its own, or as the first line of the answer's paragraph. With or without
/// marker, but never both in one reading.
final class QuestionParagraphs implements EntryStyle {

    private final boolean marked;

    /// @param marked whether to look for `Q:` rather than for bold questions
    QuestionParagraphs(boolean marked) {
        this.marked = marked;
    }

    @Override
    public Optional<Reading> read(Outline outline) {
        List<Piece> pieces = new ArrayList<>();
        for (Node block : outline.blocks()) {
            switch (block) {
                case Heading heading -> pieces.add(new Piece.Group(heading, heading.getLevel()));
                case Paragraph paragraph -> pieces.addAll(piecesOf(paragraph));
                default -> pieces.add(new Piece.Text(block));
            }
        }
        Reading reading = new Reading(this.marked ? "paragraphs with a question marker" : "bold questions", pieces);
        int enough = (outline.isFaq() || this.marked) ? 1 : 2;
        return (reading.questions() >= enough) ? Optional.of(reading) : Optional.empty();
    }

    private List<Piece> piecesOf(Paragraph paragraph) {
        List<List<Node>> lines = Inlines.lines(paragraph);
        List<Piece> pieces = new ArrayList<>();
        int next = 0;
        while (next < lines.size() && isQuestion(lines.get(next))) {
            int answer = answerFrom(lines, next);
            int end = answer;
            while (end < lines.size() && !isQuestion(lines.get(end))) {
                end++;
            }
            List<Node> asked = Inlines.joined(lines.subList(next, answer));
            pieces.add(new Piece.Ask(asked.getFirst(), Markers.withoutQuestion(Inlines.undressed(asked)),
                    Inlines.joined(lines.subList(answer, end))));
            next = end;
        }
        return pieces.isEmpty() ? List.of(new Piece.Text(paragraph)) : pieces;
    }

    private boolean isQuestion(List<Node> line) {
        List<Node> inner = Inlines.undressed(line);
        if (this.marked) {
            return Markers.asks(inner);
        }
        return Inlines.isBold(inner) && Wording.asks(PlainText.line(inner));
    }

    /// The first line behind the question that begins at this line: one with an answer
    /// marker, or the line behind the
    /// question mark.
    private int answerFrom(List<List<Node>> lines, int question) {
        for (int i = question + 1; i < lines.size(); i++) {
            boolean complete = !this.marked || PlainText.line(lines.get(i - 1)).matches(".*[?？]\\W*");
            if (complete || Markers.answers(lines.get(i)) || isQuestion(lines.get(i))) {
                return i;
            }
        }
        return lines.size();
    }

}
