package keyfound.content.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.util.ast.Node;

import keyfound.content.metadata.EntryMetadata;
import keyfound.content.nodes.CodeText;
import keyfound.content.nodes.GithubSlugs;
import keyfound.content.nodes.HeadingAttributes;
import keyfound.content.nodes.Inlines;
import keyfound.content.nodes.Nodes;
import keyfound.content.nodes.PlainText;
import keyfound.content.way.FilePiece;
import keyfound.content.words.QuestionMarkers;
import keyfound.content.words.QuestionTrim;
import keyfound.entry.Answer;
import keyfound.entry.ErrorText;
import keyfound.entry.Question;
import keyfound.entry.SourceLocation;

/// One question with the nodes of its answer, on the way to an entry.
final class EntryDraft {

    /// Characters of the longest word for an answer, with all that may stand around it.
    private static final int LONGEST_LABEL = 16;

    private final ParsedFile file;

    private final FilePiece.Ask ask;

    private final Optional<String> section;

    private final String markdown;

    private final List<Node> question;

    private final List<Node> answer;

    private final Optional<String> explicitId;

    /// GitHub's anchor: an id that is written later leaves the links to it alive. Empty
    /// when there is no heading.
    private final String slug;

    private final EntryMetadata metadata;

    private final CodeText code;

    private final String prose;

    /// @param below what follows the question
    EntryDraft(ParsedFile file, FilePiece.Ask ask, List<Node> below, Optional<String> section, String markdown) {
        this.file = file;
        this.ask = ask;
        this.section = section;
        this.markdown = markdown;
        this.slug = (ask.node() instanceof Heading heading) ? GithubSlugs.slug(PlainText.words(heading)) : "";
        this.question = new ArrayList<>(ask.asked());
        this.answer = new ArrayList<>(below);
        dropRules();
        this.explicitId = cutId(this.question);
        QuestionTrim.trim(this.question);
        this.metadata = cutMetadata();
        if (this.question.isEmpty()) {
            takeQuestionFromAnswer();
        }
        dropAnswerMarker();
        this.answer.stream().filter(Heading.class::isInstance).forEach(EntryDraft::dropId);
        this.code = CodeText.in(this.answer);
        this.prose = PlainText.prose(this.answer);
    }

    /// The id that stands behind a question, as written.
    static Optional<String> idBehind(List<Node> question) {
        return cutId(new ArrayList<>(question));
    }

    private static Optional<String> cutId(List<Node> question) {
        if (question.isEmpty() || !(question.getLast() instanceof Text last)) {
            return Optional.empty();
        }
        Optional<HeadingAttributes> attributes = HeadingAttributes.in(last.getChars());
        if (attributes.isEmpty()) {
            return Optional.empty();
        }
        int start = attributes.get().start();
        question.removeLast();
        if (start > 0) {
            question.addLast(new Text(last.getChars().subSequence(0, start)));
        }
        // other generators put a mark before an id that would begin with a digit
        return attributes.get().id().map(id -> id.replaceFirst("^[_-]+(?=[A-Za-z0-9])", ""));
    }

    /// The id of a heading within the answer names a place, and is none of its words.
    private static void dropId(Node heading) {
        List<Node> inlines = Nodes.children(heading);
        if (!inlines.isEmpty() && inlines.getLast() instanceof Text last
                && HeadingAttributes.in(last.getChars()).isPresent()) {
            cutId(inlines);
            heading.removeChildren();
            inlines.forEach(heading::appendChild);
        }
    }

    private EntryMetadata cutMetadata() {
        if (this.answer.isEmpty() || !(this.answer.getFirst() instanceof HtmlCommentBlock comment)
                || !EntryMetadata.isIn(comment.getChars().toString())) {
            return EntryMetadata.NONE;
        }
        this.answer.removeFirst();
        return EntryMetadata.read(comment.getChars().toString(), this.file.place(comment), this.file.problems()::add);
    }

    /// An empty `## Q:` takes what stands between it and the answer's marker; without a
    /// marker, the first block.
    private void takeQuestionFromAnswer() {
        int marked = 0;
        while (marked < this.answer.size() && !beginsAnswer(this.answer.get(marked))) {
            marked++;
        }
        int count = (marked < this.answer.size()) ? marked : Math.min(1, this.answer.size());
        for (int i = 0; i < count; i++) {
            this.question.add(this.answer.removeFirst());
        }
    }

    private static boolean beginsAnswer(Node block) {
        return QuestionMarkers.answers(Nodes.children(block))
                || ((block instanceof Heading || block instanceof Paragraph)
                        && QuestionMarkers.isAnswerAlone(PlainText.words(block)));
    }

    /// A rule below an answer parts it from the next question.
    private void dropRules() {
        while (!this.answer.isEmpty() && this.answer.getLast() instanceof ThematicBreak) {
            this.answer.removeLast();
        }
    }

    /// The marker may be a heading of its own, or stand in a list of one item.
    private void freeAnswerMarker() {
        if (this.answer.isEmpty()) {
            return;
        }
        Node first = this.answer.getFirst();
        if ((first instanceof Heading || first instanceof Paragraph) && isLabel(first, this.answer.size() > 1)) {
            this.answer.removeFirst();
        }
        else if (first instanceof Heading heading && QuestionMarkers.answers(Nodes.children(heading))) {
            Paragraph paragraph = new Paragraph(heading.getChars());
            Nodes.children(heading).forEach(paragraph::appendChild);
            this.answer.set(0, paragraph);
        }
        else if (first instanceof ListBlock list && Nodes.children(list).size() == 1
                && list.getFirstChild().getFirstChild() instanceof Paragraph paragraph
                && QuestionMarkers.answers(Nodes.children(paragraph))) {
            this.answer.removeFirst();
            this.answer.addAll(0, Nodes.children(list.getFirstChild()));
        }
    }

    /// Nothing but a word for the answer; a plain paragraph of one word may be all the
    /// answer there is.
    private static boolean isLabel(Node block, boolean followed) {
        if (saysMoreThanLabel(block)) {
            return false;
        }
        String words = PlainText.words(block);
        boolean shown = block instanceof Heading || Inlines.isBold(Inlines.undressed(Nodes.children(block)));
        return (shown && QuestionMarkers.isAnswerAlone(words)) || (followed && QuestionMarkers.isAnswerWord(words));
    }

    /// Whether a run of its text alone is longer than any label. Most are, and need not
    /// be read as a whole.
    private static boolean saysMoreThanLabel(Node block) {
        for (Node child : block.getChildren()) {
            if (child instanceof Text text && isLong(text.getChars())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLong(CharSequence text) {
        int said = 0;
        for (int at = 0; at < text.length() && said <= LONGEST_LABEL; at++) {
            char c = text.charAt(at);
            if (c == '\\' || c == '&' || c == '{') {
                // what follows may be written otherwise, or be no word
                return false;
            }
            said += (c > ' ') ? 1 : 0;
        }
        return said > LONGEST_LABEL;
    }

    private void dropAnswerMarker() {
        freeAnswerMarker();
        if (this.answer.isEmpty() || !(this.answer.getFirst() instanceof Paragraph paragraph)) {
            return;
        }
        List<Node> inlines = Nodes.children(paragraph);
        if (!QuestionMarkers.answers(inlines)) {
            return;
        }
        List<Node> rest = QuestionMarkers.withoutAnswer(inlines);
        paragraph.removeChildren();
        rest.forEach(paragraph::appendChild);
        if (rest.isEmpty()) {
            this.answer.removeFirst();
        }
    }

    SourceLocation place() {
        return this.file.place(this.ask.node());
    }

    Optional<String> section() {
        return this.section;
    }

    String markdown() {
        return this.markdown;
    }

    /// Whether it has only the name of what it stands below.
    boolean isIntroduction() {
        return this.ask.isIntroduction();
    }

    Optional<String> explicitId() {
        return this.explicitId;
    }

    EntryMetadata metadata() {
        return this.metadata;
    }

    List<String> anchors() {
        List<String> anchors = new ArrayList<>(Nodes.anchor(this.ask.node()).stream().toList());
        if (this.explicitId.isPresent()) {
            anchors.add(this.slug);
        }
        return anchors.stream().filter(anchor -> !anchor.isBlank()).distinct().toList();
    }

    String question() {
        return PlainText.line(this.question);
    }

    String prose() {
        return this.prose;
    }

    boolean isUnanswered() {
        return this.answer.stream().noneMatch(PlainText::isReadable);
    }

    /// Plain names of the people who are thanked in the answer.
    List<String> attribution() {
        return Attribution.in(this.answer);
    }

    /// @param listed what the front matter says of the only entry of the file
    List<ErrorText> errors(List<String> listed) {
        List<String> all = Stream.concat(this.metadata.errors().stream(), listed.stream()).toList();
        return ErrorTexts.of(all, this.question, this.code, QuotedParagraphs.in(this.answer), this.prose);
    }

    Question asked() {
        return new Question(question(), this.file.html(this.question));
    }

    Answer answer() {
        return new Answer(this.file.html(this.answer), this.prose, this.code.blocks(), this.code.spans());
    }

}
