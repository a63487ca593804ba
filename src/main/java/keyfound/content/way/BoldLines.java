package keyfound.content.way;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import org.jspecify.annotations.Nullable;

import keyfound.content.nodes.Inlines;
import keyfound.content.nodes.PlainText;
import keyfound.content.words.HeadingWords;
import keyfound.content.words.QuestionMarkers;

/// Which bold lines of a file ask. One that is put as a question does; in a file that has
/// its questions so, those do too that only complain or bear a number.
///
/// @param numbered whether most of the numbered ones ask
/// @param all whether bold lines stand where other files have headings
/// @param helping paragraphs below a heading that names a FAQ, most of whose bold lines
/// ask or complain
public record BoldLines(boolean numbered, boolean all, Set<Node> helping) {

    static final BoldLines ASKING = new BoldLines(false, false, Set.of());

    private static final Pattern BOLD_TAG = Pattern.compile("(?i)<(?:b|strong)\\s*>");

    /// @param faq whether the file as a whole answers questions
    public static BoldLines of(List<Node> blocks, boolean faq) {
        List<List<Node>> alone = new ArrayList<>();
        boolean headed = false;
        for (int i = 0; i < blocks.size(); i++) {
            Node block = blocks.get(i);
            boolean first = alone.isEmpty() && !headed;
            if (block instanceof Paragraph) {
                List<Node> line = Inlines.firstLine(block);
                if (isBold(line)) {
                    alone.add(line);
                }
            }
            headed |= block instanceof Heading && !first && isFollowedByText(blocks, i);
        }
        long asking = alone.stream().filter(line -> asksOrFails(PlainText.line(line))).count();
        List<List<Node>> numbers = alone.stream().filter(BoldLines::isNumbered).toList();
        long askingNumbers = numbers.stream().filter(line -> HeadingWords.asks(PlainText.line(line))).count();
        return new BoldLines(askingNumbers * 2 > numbers.size(),
                faq && !headed && alone.size() > 1 && asking * 2 > alone.size(), helping(blocks));
    }

    /// The section on trouble in a page on something else.
    private static Set<Node> helping(List<Node> blocks) {
        Set<Node> helping = new HashSet<>();
        List<Node> bold = new ArrayList<>();
        @Nullable Node heading = null;
        for (int i = 0; i <= blocks.size(); i++) {
            Node block = (i < blocks.size()) ? blocks.get(i) : null;
            if (block == null || block instanceof Heading) {
                long asking = bold.stream()
                    .filter(each -> asksOrFails(PlainText.line(Inlines.firstLine(each))))
                    .count();
                if (bold.size() > 1 && asking * 2 > bold.size()) {
                    helping.addAll(bold);
                }
                bold.clear();
                heading = block;
            }
            else if (heading != null && block instanceof Paragraph && isBold(Inlines.firstLine(block))
                    && (!bold.isEmpty() || HeadingWords.isFaq(PlainText.words(heading)))) {
                bold.add(block);
            }
        }
        return helping;
    }

    /// Whether a heading has a text of its own rather than bold lines below it.
    private static boolean isFollowedByText(List<Node> blocks, int heading) {
        Node next = (heading + 1 < blocks.size()) ? blocks.get(heading + 1) : null;
        return next != null && !(next instanceof Heading)
                && !(next instanceof Paragraph && isBold(Inlines.firstLine(next)));
    }

    boolean isQuestion(List<Node> line) {
        if (!isBold(line)) {
            return false;
        }
        String words = PlainText.line(line);
        return HeadingWords.asks(words) || (this.numbered && isNumbered(line)) || ((this.all || isHelping(line))
                && !words.matches(".*[:：]") && !HeadingWords.isPart(words) && !HeadingWords.isAside(words));
    }

    private boolean isHelping(List<Node> line) {
        Node paragraph = line.getFirst().getParent();
        return paragraph != null && this.helping.contains(paragraph);
    }

    private static boolean isNumbered(List<Node> line) {
        return QuestionMarkers.isNumbered(Inlines.undressed(line));
    }

    private static boolean asksOrFails(String words) {
        return HeadingWords.asks(words) || HeadingWords.fails(words);
    }

    private static boolean isBold(List<Node> line) {
        return Inlines.isBold(Inlines.undressed(line)) || (line.size() > 2 && line.getFirst() instanceof HtmlInline tag
                && BOLD_TAG.matcher(tag.getChars()).matches() && endsWithTag(line));
    }

    private static boolean endsWithTag(List<Node> line) {
        for (int i = line.size() - 1; i > line.size() - 4; i--) {
            if (line.get(i) instanceof HtmlInline tag && tag.getChars().matchCharsIgnoreCase("</")) {
                return true;
            }
        }
        return false;
    }

}
