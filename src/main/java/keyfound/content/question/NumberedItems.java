package keyfound.content.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

import keyfound.content.nodes.Inlines;
import keyfound.content.nodes.PlainText;

/// `1. **Why does it stop?** Because …`, `1. Q: Why does it stop?`, and `- Q: Why?` with `- A: Because …` as the next item.
/// Also `1. Why?` alone, with its answer below the list.
final class NumberedItems implements QuestionStyle {

    private static final Pattern COLON = Pattern.compile("(?:\\s|[:：–—]|-(?=\\s|$)){0,20}");

    @Override
    public Optional<Reading> read(Outline outline) {
        List<FilePiece> pieces = new ArrayList<>();
        for (Node block : outline.blocks()) {
            if (block instanceof Heading heading) {
                pieces.add(new FilePiece.Group(heading, heading.getLevel()));
            }
            else if (block instanceof ListBlock list && isOfQuestions(list, outline.isFaq())) {
                list.getChildren().forEach(item -> addItem(item, pieces));
            }
            else if (block instanceof OrderedList list && isQuestionAlone(list)) {
                addItem(list.getFirstChild(), pieces);
            }
            else {
                pieces.add(new FilePiece.Text(block));
            }
        }
        Reading reading = new Reading("numbered questions", pieces);
        return (reading.questions() > 1) ? Optional.of(reading) : Optional.empty();
    }

    /// Each item begins with a bold run or a marker; outside of a FAQ most of them must
    /// ask.
    private static boolean isOfQuestions(ListBlock list, boolean faq) {
        List<Node> items = QuestionMarkers.children(list);
        if (!items.stream().allMatch(item -> beginsWithQuestion(item) || answersItemAbove(item))) {
            return false;
        }
        List<Node> questions = items.stream().filter(item -> !answersItemAbove(item)).toList();
        long asking = questions.stream()
            .filter(item -> HeadingWords.asks(PlainText.line(question(item))) || QuestionMarkers.asks(question(item)))
            .count();
        long failing = questions.stream().filter(item -> HeadingWords.fails(PlainText.line(question(item)))).count();
        boolean headed = questions.stream().allMatch(NumberedItems::isHeaded);
        boolean complaining = failing == questions.size() || (headed && failing * 2 > questions.size());
        return asking * 2 > questions.size() || (faq && (list instanceof OrderedList || complaining));
    }

    /// Nothing but bold words, and an answer below them.
    private static boolean isHeaded(Node item) {
        return item.getFirstChild() instanceof Paragraph paragraph && paragraph.getNext() != null
                && Inlines.isBold(Inlines.undressed(QuestionMarkers.children(paragraph)));
    }

    private static boolean answersItemAbove(Node item) {
        return item.getPrevious() != null && item.getFirstChild() instanceof Paragraph paragraph
                && QuestionMarkers.answers(QuestionMarkers.children(paragraph));
    }

    /// A list of one question; the answer below was not indented, so the list ended.
    private static boolean isQuestionAlone(OrderedList list) {
        Node item = list.getFirstChild();
        return item != null && item.getNext() == null && item.getFirstChild() instanceof Paragraph paragraph
                && paragraph.getNext() == null && PlainText.line(QuestionMarkers.children(paragraph)).matches(".*[?？]")
                && list.getNext() != null && !(list.getNext() instanceof Heading) && Outline.isReadable(list.getNext());
    }

    private static boolean beginsWithQuestion(Node item) {
        if (!(item.getFirstChild() instanceof Paragraph paragraph)) {
            return false;
        }
        List<Node> inlines = QuestionMarkers.children(paragraph);
        return !inlines.isEmpty() && (inlines.getFirst() instanceof StrongEmphasis || QuestionMarkers.asks(inlines)
                || isPlainQuestion(item));
    }

    /// A question mark ends the line, and an answer stands below it.
    private static boolean isPlainQuestion(Node item) {
        List<List<Node>> lines = Inlines.lines(item.getFirstChild());
        return (lines.size() > 1 || item.getFirstChild().getNext() != null)
                && PlainText.line(lines.getFirst()).matches(".*[?？]");
    }

    private static List<Node> question(Node item) {
        List<Node> firstLine = Inlines.lines(item.getFirstChild()).getFirst();
        return (firstLine.getFirst() instanceof StrongEmphasis bold
                && !QuestionMarkers.isQuestionAlone(PlainText.line(List.of(bold)) + ":")) ? List.of(bold) : firstLine;
    }

    /// `**It fails**: do this` and `**It fails** – do this`; of `**It fails** --force`
    /// the
    /// option stays.
    private static List<Node> withoutColon(List<Node> rest) {
        List<Node> inlines = new ArrayList<>(Inlines.undressed(rest));
        if (!inlines.isEmpty() && inlines.getFirst() instanceof Text text) {
            Matcher colon = COLON.matcher(text.getChars());
            BasedSequence words = text.getChars().subSequence(colon.lookingAt() ? colon.end() : 0);
            inlines.removeFirst();
            if (!words.isBlank()) {
                inlines.addFirst(new Text(words));
            }
        }
        return inlines;
    }

    private static void addItem(Node item, List<FilePiece> pieces) {
        if (answersItemAbove(item)) {
            QuestionMarkers.children(item).forEach(block -> pieces.add(new FilePiece.Text(block)));
            return;
        }
        List<Node> asked = question(item);
        List<Node> inlines = QuestionMarkers.children(item.getFirstChild());
        List<Node> rest = inlines.subList(asked.size(), inlines.size());
        pieces.add(
                new FilePiece.Ask(item, QuestionMarkers.withoutQuestion(Inlines.undressed(asked)), withoutColon(rest)));
        QuestionMarkers.children(item).stream().skip(1).forEach(block -> pieces.add(new FilePiece.Text(block)));
    }

}
