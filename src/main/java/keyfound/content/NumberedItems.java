package keyfound.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.util.ast.Node;

/// `1. **Why does it stop?** Because …` and `1. Q: Why does it stop?`
final class NumberedItems implements EntryStyle {

    @Override
    public Optional<Reading> read(Outline outline) {
        List<Piece> pieces = new ArrayList<>();
        for (Node block : outline.blocks()) {
            if (block instanceof Heading heading) {
                pieces.add(new Piece.Group(heading, heading.getLevel()));
            }
            else if (block instanceof ListBlock list && isOfQuestions(list, outline.isFaq())) {
                list.getChildren().forEach(item -> addItem(item, pieces));
            }
            else {
                pieces.add(new Piece.Text(block));
            }
        }
        Reading reading = new Reading("numbered questions", pieces);
        return (reading.questions() > 1) ? Optional.of(reading) : Optional.empty();
    }

    /// Each item begins with a bold run or a marker; outside of a FAQ most of them must
    /// ask.
    private static boolean isOfQuestions(ListBlock list, boolean faq) {
        List<Node> items = Markers.children(list);
        if (!items.stream().allMatch(NumberedItems::beginsWithQuestion)) {
            return false;
        }
        long asking = items.stream()
            .filter(item -> Wording.asks(PlainText.line(question(item))) || Markers.asks(question(item)))
            .count();
        return asking * 2 > items.size() || (faq && list instanceof OrderedList);
    }

    private static boolean beginsWithQuestion(Node item) {
        if (!(item.getFirstChild() instanceof Paragraph paragraph)) {
            return false;
        }
        List<Node> inlines = Markers.children(paragraph);
        return !inlines.isEmpty()
                && (inlines.getFirst() instanceof StrongEmphasis || Markers.asks(inlines) || isPlainQuestion(item));
    }

    /// A question mark ends the line, and an answer stands below it.
    private static boolean isPlainQuestion(Node item) {
        List<List<Node>> lines = Inlines.lines(item.getFirstChild());
        return (lines.size() > 1 || item.getFirstChild().getNext() != null)
                && PlainText.line(lines.getFirst()).matches(".*[?？]");
    }

    private static List<Node> question(Node item) {
        List<Node> firstLine = Inlines.lines(item.getFirstChild()).getFirst();
        return (firstLine.getFirst() instanceof StrongEmphasis bold) ? List.of(bold) : firstLine;
    }

    private static void addItem(Node item, List<Piece> pieces) {
        List<Node> asked = question(item);
        List<Node> inlines = Markers.children(item.getFirstChild());
        List<Node> rest = inlines.subList(asked.size(), inlines.size());
        pieces.add(new Piece.Ask(item, Markers.withoutQuestion(Inlines.undressed(asked)), Inlines.undressed(rest)));
        Markers.children(item).stream().skip(1).forEach(block -> pieces.add(new Piece.Text(block)));
    }

}
