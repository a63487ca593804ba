package keyfound.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import keyfound.entry.Answer;
import keyfound.entry.CollectionId;
import keyfound.entry.Entry;
import keyfound.entry.EntryId;
import keyfound.entry.Question;
import keyfound.entry.SourceLocation;

/// One question with the nodes of its answer, on the way to an entry.
final class EntryDraft {

    private static final Pattern ID = Pattern.compile("\\s*\\{#([^}\\s]+)\\s*}\\s*$");

    private final Document document;

    private final List<Node> asked;

    private final List<Node> answer;

    private final Optional<String> explicitId;

    EntryDraft(Document document, List<Node> asked, List<Node> below) {
        this.document = document;
        List<Node> question = new ArrayList<>(asked);
        this.explicitId = cutId(question);
        List<Node> answer = new ArrayList<>(below);
        if (question.isEmpty()) {
            takeQuestionFrom(answer, question);
        }
        dropAnswerMarker(answer);
        this.asked = List.copyOf(question);
        this.answer = List.copyOf(answer);
    }

    private static Optional<String> cutId(List<Node> question) {
        if (question.isEmpty() || !(question.getLast() instanceof Text last)) {
            return Optional.empty();
        }
        Matcher matcher = ID.matcher(last.getChars());
        if (!matcher.find()) {
            return Optional.empty();
        }
        question.removeLast();
        if (matcher.start() > 0) {
            question.addLast(new Text(last.getChars().subSequence(0, matcher.start())));
        }
        return Optional.of(matcher.group(1));
    }

    /// An empty `## Q:` takes what stands between it and the answer's marker; without a
    /// marker, the first block.
    private static void takeQuestionFrom(List<Node> answer, List<Node> question) {
        int marked = 0;
        while (marked < answer.size() && !Markers.answers(Markers.children(answer.get(marked)))) {
            marked++;
        }
        int count = (marked < answer.size()) ? marked : Math.min(1, answer.size());
        for (int i = 0; i < count; i++) {
            question.add(answer.removeFirst());
        }
    }

    private static void dropAnswerMarker(List<Node> answer) {
        if (answer.isEmpty() || !(answer.getFirst() instanceof Paragraph paragraph)) {
            return;
        }
        List<Node> inlines = Markers.children(paragraph);
        if (!Markers.answers(inlines)) {
            return;
        }
        List<Node> rest = Markers.withoutAnswer(inlines);
        paragraph.removeChildren();
        rest.forEach(paragraph::appendChild);
        if (rest.isEmpty()) {
            answer.removeFirst();
        }
    }

    String question() {
        return PlainText.line(this.asked);
    }

    String prose() {
        return PlainText.prose(this.answer);
    }

    boolean isUnanswered() {
        return PlainText.line(this.answer).isBlank();
    }

    Entry entry(CollectionId collection, EntryIds ids, SourceLocation place, int order, List<String> anchors,
            Optional<String> section, String markdown) {
        Optional<EntryId> pinned = this.explicitId.filter(EntryId::isValid).map(EntryId::new).filter(ids::take);
        EntryId id = pinned.orElseGet(() -> ids.of(question()));
        Code code = Code.in(this.answer);
        Answer answered = new Answer(Html.sanitized(Markdown.html(this.document, this.answer)), prose(), code.blocks(),
                code.spans());
        Question question = new Question(question(), Html.sanitized(Markdown.html(this.document, this.asked)));
        return new Entry(id, collection, place, order, anchors, section, question, answered, markdown,
                ErrorTexts.of(this.asked, this.answer), Language.of(question.text() + " " + prose()), List.of(),
                List.of(), List.of(), List.of(), Optional.empty(), pinned.isPresent());
    }

}
