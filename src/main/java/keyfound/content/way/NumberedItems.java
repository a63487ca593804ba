package keyfound.content.way;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

import keyfound.content.nodes.Inlines;
import keyfound.content.nodes.Nodes;
import keyfound.content.nodes.PlainText;
import keyfound.content.words.HeadingWords;
import keyfound.content.words.QuestionMarkers;

/// `1. **Why does it stop?** Because …`, `1. Q: Why does it stop?`, and `- Q: Why?` with
/// `- A: Because …` as the next item. Also `1. Why?` alone, with its answer below the
/// list.
public final class NumberedItems implements Way {

    private static final Pattern BEHIND_CODE = Pattern.compile("\\s{0,3}(?:[:：–—]|-\\s)");

    private static final Pattern MESSAGE = Pattern
        .compile("ERR|E_|E[A-Z]{4,15}\\b|[A-Z]{1,12}[-_]?\\d{2,8}\\b|[45]\\d\\d\\b");

    private static final Pattern COLON = Pattern.compile("(?:\\s|[:：–—]|-(?=\\s|$)){0,20}");

    @Override
    public String name() {
        return "numbered questions";
    }

    @Override
    public List<FilePiece> read(Passage passage) {
        List<FilePiece> pieces = new ArrayList<>();
        for (Node block : passage.blocks()) {
            if (block instanceof ListBlock list && isOfQuestions(list, passage)) {
                list.getChildren().forEach(item -> addItem(item, pieces));
            }
            else if (block instanceof OrderedList list && isQuestionAlone(list)) {
                addItem(list.getFirstChild(), pieces);
            }
            else {
                pieces.add(new FilePiece.Text(block));
            }
        }
        return pieces;
    }

    @Override
    public boolean isOfItems() {
        return true;
    }

    @Override
    public int enough(boolean faq) {
        return 2;
    }

    /// Each item begins with a bold run or a marker; outside of a FAQ most of them must
    /// ask.
    private static boolean isOfQuestions(ListBlock list, Passage passage) {
        List<Node> items = Nodes.children(list);
        if (passage.faq() && passage.gathers() && items.size() > 1
                && items.stream().allMatch(NumberedItems::isHeadline)) {
            return items.stream().filter(NumberedItems::tellsOfTrouble).count() * 2 > items.size();
        }
        if (passage.faq() && passage.gathers() && items.size() > 1 && items.stream().allMatch(NumberedItems::isCoded)) {
            return items.stream().filter(item -> isMessage(PlainText.line(question(item)))).count() * 2 > items.size();
        }
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
        return asking * 2 > questions.size()
                || (passage.faq() && (list instanceof OrderedList || complaining || passage.gathersTroubles()));
    }

    /// One line of plain words, and its explanation below it: `* Error Number: 8001`.
    private static boolean isHeadline(Node item) {
        return item.getFirstChild() instanceof Paragraph paragraph && paragraph.getNext() != null
                && Inlines.lines(paragraph).size() == 1
                && !PlainText.line(Nodes.children(paragraph)).matches("(?:.{200,}|.*[:：])");
    }

    /// A message in code, and its explanation behind a colon or dash or below it: `E42:
    /// the disk is full`.
    private static boolean isCoded(Node item) {
        if (!(item.getFirstChild() instanceof Paragraph paragraph && paragraph.getFirstChild() instanceof Code code)) {
            return false;
        }
        return (code.getNext() == null) ? paragraph.getNext() != null
                : code.getNext() instanceof Text text && BEHIND_CODE.matcher(text.getChars()).lookingAt();
    }

    /// A name such as `CONSOLE_URL` is that of a setting.
    static boolean isMessage(String code) {
        return MESSAGE.matcher(code).lookingAt() || HeadingWords.fails(code);
    }

    private static boolean tellsOfTrouble(Node item) {
        String words = PlainText.line(question(item));
        return HeadingWords.asks(words) || HeadingWords.fails(words) || HeadingWords.hasCode(words);
    }

    /// Nothing but bold words, and an answer below them.
    private static boolean isHeaded(Node item) {
        return item.getFirstChild() instanceof Paragraph paragraph && paragraph.getNext() != null
                && Inlines.isBold(Inlines.undressed(Nodes.children(paragraph)));
    }

    private static boolean answersItemAbove(Node item) {
        return item.getPrevious() != null && item.getFirstChild() instanceof Paragraph paragraph
                && QuestionMarkers.answers(Nodes.children(paragraph));
    }

    /// A list of one question; the answer below was not indented, so the list ended.
    private static boolean isQuestionAlone(OrderedList list) {
        Node item = list.getFirstChild();
        return item != null && item.getNext() == null && item.getFirstChild() instanceof Paragraph paragraph
                && paragraph.getNext() == null && PlainText.line(Nodes.children(paragraph)).matches(".*[?？]")
                && list.getNext() != null && !(list.getNext() instanceof Heading)
                && PlainText.isReadable(list.getNext());
    }

    private static boolean beginsWithQuestion(Node item) {
        if (!(item.getFirstChild() instanceof Paragraph paragraph)) {
            return false;
        }
        List<Node> inlines = Nodes.children(paragraph);
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
        if (isCoded(item)) {
            return firstLine.subList(0, 1);
        }
        return (firstLine.getFirst() instanceof StrongEmphasis bold
                && !QuestionMarkers.isQuestionAlone(PlainText.line(List.of(bold)) + ":")) ? List.of(bold) : firstLine;
    }

    /// `**It fails**: do this` and `**It fails** – do this`; of `**It fails** --force`
    /// the option stays.
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
            Nodes.children(item).forEach(block -> pieces.add(new FilePiece.Text(block)));
            return;
        }
        List<Node> asked = question(item);
        List<Node> inlines = Nodes.children(item.getFirstChild());
        List<Node> rest = inlines.subList(asked.size(), inlines.size());
        pieces.add(
                new FilePiece.Ask(item, QuestionMarkers.withoutQuestion(Inlines.undressed(asked)), withoutColon(rest)));
        Nodes.children(item).stream().skip(1).forEach(block -> pieces.add(new FilePiece.Text(block)));
    }

}
