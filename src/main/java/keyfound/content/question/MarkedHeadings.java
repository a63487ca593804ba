package keyfound.content.question;

import java.util.List;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Node;

/// `## Q: Why does it stop?`, with marker. A heading beside the marked ones whose marker was forgotten counts when its
/// words complain or ask.
final class MarkedHeadings extends HeadingStyle {

    @Override
    String name() {
        return "headings with a question marker";
    }

    @Override
    Part partOf(Outline outline, int heading, Above above) {
        if (isMarked(outline.blocks().get(heading)) || asksBelow(outline, heading)) {
            return Part.QUESTION;
        }
        if (QuestionMarkers.isAnswerAlone(outline.wordsOf(heading))) {
            return Part.ANSWER;
        }
        if (above.part() != Part.GROUP
                || QuestionMarkers.answers(QuestionMarkers.children(outline.blocks().get(heading)))) {
            return Part.ANSWER;
        }
        String words = outline.wordsOf(heading);
        boolean forgotten = hasMarkedSibling(outline, heading) && outline.hasTextBelow(heading)
                && (outline.asks(heading) || HeadingWords.fails(words)) && !HeadingWords.isFaq(words)
                && !HeadingWords.isAside(words);
        return forgotten ? Part.QUESTION : Part.GROUP;
    }

    private static boolean isMarked(Node block) {
        return block instanceof Heading && QuestionMarkers.asks(QuestionMarkers.children(block));
    }

    /// `## Question` over the question, and `## Answer` is the next heading.
    private static boolean asksBelow(Outline outline, int heading) {
        if (!QuestionMarkers.isQuestionAlone(outline.wordsOf(heading)) || !outline.hasTextBelow(heading)) {
            return false;
        }
        for (int i = heading + 1; i < outline.blocks().size(); i++) {
            if (outline.blocks().get(i) instanceof Heading) {
                return QuestionMarkers.isAnswerAlone(outline.wordsOf(i));
            }
        }
        return false;
    }

    /// The next or the previous heading of the same level, with no higher one between,
    /// has a marker.
    private static boolean hasMarkedSibling(Outline outline, int heading) {
        List<Node> blocks = outline.blocks();
        int level = outline.levelOf(heading);
        for (int step : new int[] { 1, -1 }) {
            for (int i = heading + step; i >= 0 && i < blocks.size(); i += step) {
                if (blocks.get(i) instanceof Heading other && other.getLevel() <= level) {
                    if (other.getLevel() == level && isMarked(other)) {
                        return true;
                    }
                    break;
                }
            }
        }
        return false;
    }

}
