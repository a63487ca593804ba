package keyfound.content.nodes;

import java.util.ArrayList;
import java.util.List;

import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/// Lines of inline nodes, as they stand in a paragraph.
public final class Inlines {

    private static final String MARKS = ":：?？.。!！";

    private Inlines() {
    }

    /// The children of a paragraph by line; each line but the last ends with its break.
    public static List<List<Node>> lines(Node paragraph) {
        List<List<Node>> lines = new ArrayList<>();
        lines.add(new ArrayList<>());
        for (Node node : paragraph.getChildren()) {
            lines.getLast().add(node);
            if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
                lines.add(new ArrayList<>());
            }
        }
        if (lines.getLast().isEmpty()) {
            lines.removeLast();
        }
        return lines;
    }

    /// The first of these lines; empty when there is none.
    public static List<Node> firstLine(Node paragraph) {
        List<Node> line = new ArrayList<>();
        for (Node node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
            line.add(node);
            if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
                break;
            }
        }
        return line;
    }

    public static List<Node> joined(List<List<Node>> lines) {
        List<Node> all = new ArrayList<>();
        lines.forEach(all::addAll);
        return all;
    }

    /// Without HTML tags such as `<font>` around, without blanks and line breaks at the
    /// ends.
    public static List<Node> undressed(List<Node> inlines) {
        int start = 0;
        int end = inlines.size();
        while (start < end && isDress(inlines.get(start))) {
            start++;
        }
        while (end > start && isDress(inlines.get(end - 1))) {
            end--;
        }
        return inlines.subList(start, end);
    }

    /// Nothing but one run of strong or slanted text, a colon or mark behind it allowed.
    public static boolean isBold(List<Node> inlines) {
        if (inlines.isEmpty()
                || !(inlines.getFirst() instanceof StrongEmphasis || inlines.getFirst() instanceof Emphasis)) {
            return false;
        }
        return inlines.size() == 1 || isMark(PlainText.line(inlines.subList(1, inlines.size())));
    }

    private static boolean isMark(String words) {
        return words.isEmpty() || (words.length() == 1 && MARKS.indexOf(words.charAt(0)) >= 0);
    }

    /// The inline nodes of a block: its children, or those of the only paragraph in it.
    public static List<Node> within(Node block) {
        return (block.getFirstChild() instanceof Paragraph paragraph) ? Nodes.children(paragraph)
                : Nodes.children(block);
    }

    public static Text text(String words) {
        return new Text(BasedSequence.of(words));
    }

    public static StrongEmphasis strong(String words) {
        StrongEmphasis strong = new StrongEmphasis();
        strong.appendChild(text(words));
        return strong;
    }

    private static boolean isDress(Node node) {
        return switch (node) {
            case HtmlInline _, SoftLineBreak _, HardLineBreak _ -> true;
            case Text text -> text.getChars().isBlank();
            default -> false;
        };
    }

}
