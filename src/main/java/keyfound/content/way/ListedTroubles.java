package keyfound.content.way;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.ListBlock;
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

/// Complaints as items of a list in a FAQ: `- "undefined symbol"` with what helps below
/// it, `- Port in use: stop the other program`, `- Error: no such file` and what helps on
/// the next line, `- **Problem**: …` above `- **Fix**: …`, bold lines below the name of a
/// release.
public final class ListedTroubles implements Way {

    /// A longer first line is a sentence of an answer.
    private static final int LONGEST_NAME = 160;

    /// Before the colon of `Port in use: stop the other program`.
    private static final int LONGEST_HEAD = 90;

    private static final Pattern BEHIND = Pattern.compile("\\s{0,3}(?:[:：]\\s|：|:$|\\s[–—-]\\s|\\s?(?:→|->|=>)\\s?)");

    /// The name of an error stays with it; that something is a problem need not be said.
    private static final Pattern NAMED = Pattern.compile("(?i)\\W*(?:error|报错|错误)");

    @Override
    public String name() {
        return "listed complaints";
    }

    @Override
    public List<FilePiece> read(Passage passage) {
        if (!passage.faq()) {
            return List.of();
        }
        List<FilePiece> pieces = new ArrayList<>();
        for (Node block : passage.blocks()) {
            Optional<Shape> shape = (block instanceof ListBlock list) ? shape(Nodes.children(list), passage)
                    : Optional.empty();
            if (shape.isEmpty()) {
                pieces.add(new FilePiece.Text(block));
                continue;
            }
            Nodes.children(block).forEach(item -> addItem(item, shape.get(), pieces));
        }
        return pieces;
    }

    @Override
    public int enough(boolean faq) {
        return 2;
    }

    /// How the items of one list tell of their troubles.
    private enum Shape {

        /// One line, and what helps below it.
        HEADLINE,

        /// A few words before a colon or dash, and what helps behind it.
        HEAD,

        /// A word such as `Problem:` or `Error:` in front.
        LABEL

    }

    private static Optional<Shape> shape(List<Node> items, Passage passage) {
        if (items.size() < 2) {
            return Optional.empty();
        }
        List<Node> labelled = items.stream().filter(ListedTroubles::isLabelled).toList();
        boolean parts = items.stream().allMatch(item -> isLabelled(item) || goesOn(item));
        if (labelled.size() > 1 && parts && labelled.stream().allMatch(ListedTroubles::isAnswered)
                && isLabelled(items.getFirst())) {
            return Optional.of(Shape.LABEL);
        }
        if (most(items, ListedTroubles::isHeadline, 1) && (most(items, item -> complains(firstLine(item)), .75)
                || (HeadingWords.isRelease(passage.heading()) && most(items, item -> isBold(firstLine(item)), 1)))) {
            return Optional.of(Shape.HEADLINE);
        }
        boolean heads = passage.gathers() && most(items, item -> head(item).isPresent(), 1)
                && most(items, item -> complains(head(item).orElseThrow().asked()), .6);
        return heads ? Optional.of(Shape.HEAD) : Optional.empty();
    }

    private static boolean most(List<Node> items, Predicate<Node> what, double share) {
        return items.stream().filter(what).count() >= share * items.size();
    }

    private static boolean complains(List<Node> name) {
        String words = PlainText.line(name);
        if (name.size() == 1 && name.getFirst() instanceof Code) {
            return NumberedItems.isMessage(words);
        }
        return HeadingWords.asks(words) || HeadingWords.tellsOfError(words);
    }

    private static boolean isBold(List<Node> line) {
        return line.size() == 1 && line.getFirst() instanceof StrongEmphasis;
    }

    private static List<Node> firstLine(Node item) {
        return (item.getFirstChild() instanceof Paragraph paragraph) ? Inlines.lines(paragraph).getFirst() : List.of();
    }

    /// One line of its own that is no step, no label and no introduction.
    private static boolean isHeadline(Node item) {
        if (!(item.getFirstChild() instanceof Paragraph paragraph) || Inlines.lines(paragraph).size() != 1
                || (paragraph.getNext() == null && !isAnsweredBehind(item))) {
            return false;
        }
        String words = PlainText.line(Nodes.children(paragraph));
        return !words.isBlank() && words.length() <= LONGEST_NAME && !words.matches(".*[:：。]") && !isPartName(words)
                && !(paragraph.getFirstChild() instanceof Link);
    }

    /// The answer of the last item was not indented, so the list ended.
    private static boolean isAnsweredBehind(Node item) {
        Node behind = item.getParent().getNext();
        return item.getNext() == null && behind != null && !(behind instanceof Heading || behind instanceof ListBlock)
                && PlainText.isReadable(behind);
    }

    private static boolean isPartName(String words) {
        return HeadingWords.isPart(words) || HeadingWords.isDetail(words);
    }

    /// `Problem: it stops`, `**Error:** no such file`.
    private static boolean isLabelled(Node item) {
        List<Node> line = firstLine(item);
        return QuestionMarkers.complains(Inlines.undressed(line))
                && !PlainText.line(QuestionMarkers.withoutProblem(Inlines.undressed(line))).isBlank();
    }

    /// By another line or block of the item, or by the item below.
    private static boolean isAnswered(Node item) {
        return item.getFirstChild().getNext() != null || Inlines.lines(item.getFirstChild()).size() > 1
                || (item.getNext() != null && goesOn(item.getNext()));
    }

    /// `- **Cause**: …`
    private static boolean goesOn(Node item) {
        List<Node> line = Inlines.undressed(firstLine(item));
        if (line.isEmpty() || QuestionMarkers.complains(line)) {
            return false;
        }
        String words = PlainText.line(line);
        int colon = words.replace('：', ':').indexOf(':');
        return QuestionMarkers.solves(line) || (colon > 0 && isPartName(words.substring(0, colon)));
    }

    /// What stands before a colon, and what stands behind it.
    private record Head(List<Node> asked, List<Node> rest) {

    }

    private static Optional<Head> head(Node item) {
        List<Node> line = firstLine(item);
        for (int i = 0; i < line.size(); i++) {
            if (!(line.get(i) instanceof Text text)) {
                continue;
            }
            Matcher behind = BEHIND.matcher(text.getChars());
            if (!behind.find()) {
                continue;
            }
            List<Node> asked = new ArrayList<>(line.subList(0, i));
            BasedSequence before = text.getChars().subSequence(0, behind.start());
            if (!before.isBlank()) {
                asked.add(new Text(before));
            }
            List<Node> rest = new ArrayList<>();
            BasedSequence after = text.getChars().subSequence(behind.end());
            if (!after.isBlank()) {
                rest.add(new Text(after));
            }
            List<Node> all = Nodes.children(item.getFirstChild());
            rest.addAll(all.subList(i + 1, all.size()));
            String words = PlainText.line(asked);
            boolean names = !words.isBlank() && words.length() <= LONGEST_HEAD && !isPartName(words)
                    && !(asked.getFirst() instanceof Link);
            boolean answers = !rest.isEmpty() || item.getFirstChild().getNext() != null;
            return (names && answers) ? Optional.of(new Head(asked, rest)) : Optional.empty();
        }
        return Optional.empty();
    }

    private static void addItem(Node item, Shape shape, List<FilePiece> pieces) {
        if (shape == Shape.LABEL && !isLabelled(item)) {
            Nodes.children(item).forEach(block -> pieces.add(new FilePiece.Text(block)));
            return;
        }
        List<Node> inlines = Nodes.children(item.getFirstChild());
        List<Node> line = firstLine(item);
        Head head = (shape == Shape.HEAD) ? head(item).orElseThrow()
                : new Head(line, inlines.subList(line.size(), inlines.size()));
        List<Node> asked = Inlines.undressed(head.asked());
        boolean labelled = shape == Shape.LABEL && !NAMED.matcher(PlainText.line(asked)).lookingAt();
        List<Node> question = labelled ? QuestionMarkers.withoutProblem(asked) : QuestionMarkers.withoutQuestion(asked);
        pieces.add(new FilePiece.Ask(item, plain(question), head.rest()));
        Nodes.children(item).stream().skip(1).forEach(block -> pieces.add(new FilePiece.Text(block)));
    }

    /// Of words that are bold as a whole, the words.
    private static List<Node> plain(List<Node> question) {
        return isBold(question) ? Nodes.children(question.getFirst()) : question;
    }

}
