package keyfound.content.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Node;

import keyfound.content.nodes.Nodes;
import keyfound.content.nodes.PlainText;
import keyfound.content.words.HeadingWords;
import keyfound.content.words.QuestionMarkers;

/// The file itself, or a heading, with its own text and the headings below it.
final class OutlineNode {

    private final Optional<Heading> heading;

    private final Optional<OutlineNode> parent;

    private final String words;

    private final int level;

    private final List<Node> own = new ArrayList<>();

    private final List<OutlineNode> children = new ArrayList<>();

    private final int place;

    private Known text = Known.NOT_YET;

    private Known part = Known.NOT_YET;

    private Known detail = Known.NOT_YET;

    private Known aside = Known.NOT_YET;

    private Known gathers = Known.NOT_YET;

    private long asking;

    private long complaining;

    private long markedBelow;

    private long namedTroubles;

    private final boolean asks;

    private final boolean fails;

    private final boolean faqName;

    private final boolean marked;

    private OutlineNode(Optional<Heading> heading, Optional<OutlineNode> parent, String words) {
        this.place = parent.map(above -> above.children.size()).orElse(0);
        this.heading = heading;
        this.parent = parent;
        this.words = words;
        this.level = heading.map(Heading::getLevel).orElse(0);
        this.asks = HeadingWords.asks(words);
        this.fails = HeadingWords.fails(words);
        this.faqName = HeadingWords.isFaq(words);
        this.marked = heading.map(each -> QuestionMarkers.asks(Nodes.children(each))).orElse(false);
    }

    /// @param title from front matter; empty when there is none
    static OutlineNode ofFile(String title) {
        return new OutlineNode(Optional.empty(), Optional.empty(), title);
    }

    OutlineNode add(Heading below) {
        OutlineNode child = new OutlineNode(Optional.of(below), Optional.of(this), PlainText.words(below));
        this.children.add(child);
        this.asking += child.asks ? 1 : 0;
        this.complaining += child.complains() ? 1 : 0;
        this.markedBelow += child.marked ? 1 : 0;
        this.namedTroubles += (child.complains() && !child.faqName) ? 1 : 0;
        return child;
    }

    Optional<Heading> heading() {
        return this.heading;
    }

    Optional<OutlineNode> parent() {
        return this.parent;
    }

    /// Of a heading, or the title in front matter.
    String words() {
        return this.words;
    }

    /// 1 to 6; 0 for the file.
    int level() {
        return this.level;
    }

    /// The blocks above the first heading below it.
    List<Node> own() {
        return this.own;
    }

    /// The headings that stand directly below it, whatever their levels.
    List<OutlineNode> children() {
        return this.children;
    }

    List<OutlineNode> siblings() {
        return this.parent.map(OutlineNode::children).orElse(List.of(this));
    }

    /// The heading below it with the same parent; empty when it is the last.
    Optional<OutlineNode> next() {
        int at = this.place + 1;
        return (at < siblings().size()) ? Optional.of(siblings().get(at)) : Optional.empty();
    }

    /// The heading above it with the same parent; empty when it is the first.
    Optional<OutlineNode> previous() {
        return (this.place > 0) ? Optional.of(siblings().get(this.place - 1)) : Optional.empty();
    }

    /// How many of the headings directly below it are put as questions.
    long askingChildren() {
        return this.asking;
    }

    /// How many of the headings directly below it ask or complain.
    long complainingChildren() {
        return this.complaining;
    }

    /// How many of the headings directly below it ask or complain, and gather nothing.
    long namedTroubles() {
        return this.namedTroubles;
    }

    /// How many of the headings directly below it have a marker.
    long markedChildren() {
        return this.markedBelow;
    }

    boolean asks() {
        return this.asks;
    }

    /// Whether it says more than a number.
    boolean isNamed() {
        return this.words.codePoints().anyMatch(Character::isLetter) || this.asks;
    }

    /// Whether it ends with a question mark.
    boolean isAsked() {
        int end = this.words.length();
        while (end > 0 && !Character.isLetterOrDigit(this.words.charAt(end - 1))
                && "?？".indexOf(this.words.charAt(end - 1)) < 0) {
            end--;
        }
        return end > 0 && "?？".indexOf(this.words.charAt(end - 1)) >= 0;
    }

    boolean fails() {
        return this.fails;
    }

    boolean complains() {
        return this.asks || this.fails;
    }

    boolean isFaqName() {
        return this.faqName;
    }

    boolean isPartName() {
        if (this.part == Known.NOT_YET) {
            this.part = Known.of(HeadingWords.isPart(this.words));
        }
        return this.part == Known.YES;
    }

    /// Whether it may be a part, where others beside it surely are.
    boolean isDetailName() {
        if (this.detail == Known.NOT_YET) {
            this.detail = Known.of(HeadingWords.isDetail(this.words));
        }
        return this.detail == Known.YES;
    }

    boolean isAside() {
        if (this.aside == Known.NOT_YET) {
            this.aside = Known.of(HeadingWords.isAside(this.words));
        }
        return this.aside == Known.YES;
    }

    boolean gathersTroubles() {
        if (this.gathers == Known.NOT_YET) {
            this.gathers = Known.of(HeadingWords.gathersTroubles(this.words));
        }
        return this.gathers == Known.YES;
    }

    /// Whether the writer marked it as a question.
    boolean isMarked() {
        return this.marked || isLabelOfQuestion();
    }

    /// Begins with a marker of an answer: `## A: Rain.`
    boolean answers() {
        return this.heading.filter(each -> QuestionMarkers.answers(Nodes.children(each))).isPresent();
    }

    /// `## Question` over the question, and `## Answer` is the next heading.
    private boolean isLabelOfQuestion() {
        return QuestionMarkers.isQuestionAlone(this.words) && hasText()
                && this.children.stream()
                    .findFirst()
                    .or(this::next)
                    .filter(below -> QuestionMarkers.isAnswerAlone(below.words))
                    .isPresent();
    }

    boolean hasText() {
        if (this.text == Known.NOT_YET) {
            this.text = Known.of(this.own.stream().anyMatch(PlainText::isReadable));
        }
        return this.text == Known.YES;
    }

    /// Finding out takes a while, and is asked never or often once the tree stands.
    private enum Known {

        NOT_YET, YES, NO;

        static Known of(boolean found) {
            return found ? YES : NO;
        }

    }

    /// Whether something to read stands anywhere below it.
    boolean isAnswered() {
        return hasText() || this.children.stream().anyMatch(OutlineNode::isAnswered);
    }

}
