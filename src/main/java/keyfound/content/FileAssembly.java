package keyfound.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import keyfound.entry.Collection;
import keyfound.entry.CollectionId;
import keyfound.entry.Entry;
import keyfound.entry.FileStamp;
import keyfound.entry.Problem;
import keyfound.entry.SafeHtml;
import keyfound.entry.Section;
import keyfound.entry.SourceFile;
import keyfound.entry.SourceLocation;

/// Puts the pieces of one file together.
final class FileAssembly {

    private final String path;

    private final Document document;

    private final FileStamp stamp;

    private final CollectionId collection;

    private final List<Entry> entries = new ArrayList<>();

    private final List<Section> sections = new ArrayList<>();

    private final List<Problem> problems = new ArrayList<>();

    private final List<String> anchors = new ArrayList<>();

    private final GithubSlugs slugs = new GithubSlugs();

    private final EntryIds ids = new EntryIds();

    private String title = "";

    private SafeHtml introduction = SafeHtml.EMPTY;

    FileAssembly(String path, Document document, FileStamp stamp) {
        this.path = path;
        this.document = document;
        this.stamp = stamp;
        this.collection = CollectionIds.of(path);
    }

    SourceFile assemble(EntryStyle.Reading reading) {
        List<Piece> pieces = reading.pieces();
        int next = leading(pieces);
        while (next < pieces.size()) {
            int end = endOf(pieces, next);
            List<Node> below = pieces.subList(next + 1, end).stream().map(Piece::node).toList();
            int endOffset = (end < pieces.size()) ? pieces.get(end).node().getStartOffset()
                    : this.document.getChars().length();
            switch (pieces.get(next)) {
                case Piece.Ask ask -> addEntry(ask, below, endOffset);
                case Piece.Group group -> addSection(group, below);
                case Piece.Text _ -> throw new IllegalStateException("text begins nothing");
            }
            next = end;
        }
        if (this.entries.isEmpty()) {
            this.problems.add(ProblemCode.NO_ENTRY.at(new SourceLocation(this.path, 0), "no question was found in it"));
        }
        return new SourceFile(this.path, this.stamp, collection(), this.entries, this.problems, List.of(),
                this.anchors);
    }

    private Optional<Collection> collection() {
        String name = this.title.isBlank() ? this.path : this.title;
        return Optional.of(new Collection(this.collection, this.path, name, "", this.introduction, this.sections, "en",
                List.of(), "", Integer.MAX_VALUE));
    }

    /// Reads title and introduction.
    /// @return the index of the first piece below them
    private int leading(List<Piece> pieces) {
        int next = 0;
        if (!pieces.isEmpty() && pieces.getFirst() instanceof Piece.Group group) {
            this.title = PlainText.line(Markers.children(group.node()));
            this.anchors.add(this.slugs.next(this.title));
            next = 1;
        }
        List<Node> nodes = new ArrayList<>();
        while (next < pieces.size() && pieces.get(next) instanceof Piece.Text block) {
            nodes.add(block.node());
            next++;
        }
        this.introduction = Html.sanitized(Markdown.html(this.document, nodes));
        return next;
    }

    private static int endOf(List<Piece> pieces, int begin) {
        int end = begin + 1;
        while (end < pieces.size() && pieces.get(end) instanceof Piece.Text) {
            end++;
        }
        return end;
    }

    private void addSection(Piece.Group group, List<Node> below) {
        String name = PlainText.line(Markers.children(group.node()));
        String anchor = this.slugs.next(name);
        this.anchors.add(anchor);
        this.sections.add(new Section(anchor, name, group.level(), Html.sanitized(Markdown.html(this.document, below)),
                this.entries.size()));
    }

    private void addEntry(Piece.Ask ask, List<Node> below, int endOffset) {
        int startOffset = ask.node().getStartOffset();
        List<Node> answer = new ArrayList<>(below);
        if (!ask.rest().isEmpty()) {
            answer.addFirst(paragraph(ask.rest()));
        }
        Heading heading = (ask.node() instanceof Heading asking) ? asking : null;
        String slug = (heading == null) ? "" : this.slugs.next(PlainText.line(Markers.children(heading)));
        SourceLocation place = new SourceLocation(this.path, ask.node().getStartLineNumber() + 1);
        EntryDraft draft = new EntryDraft(this.document, ask.asked(), answer);
        if (draft.question().isBlank()) {
            this.problems.add(ProblemCode.NO_QUESTION.at(place, draft.prose()));
            return;
        }
        if (draft.isUnanswered()) {
            this.problems.add(ProblemCode.NO_ANSWER.at(place, draft.question()));
            return;
        }
        String markdown = this.document.getChars().subSequence(startOffset, endOffset).toString().strip();
        Optional<String> section = this.sections.isEmpty() ? Optional.empty()
                : Optional.of(this.sections.getLast().anchor());
        List<String> otherAnchors = slug.isEmpty() ? List.of() : List.of(slug);
        Entry entry = draft.entry(this.collection, this.ids, place, this.entries.size(), otherAnchors, section,
                markdown);
        this.entries.add(entry);
        this.anchors.add(entry.id().value());
        this.anchors.addAll(otherAnchors);
    }

    private static Paragraph paragraph(List<Node> inlines) {
        Paragraph paragraph = new Paragraph(inlines.getFirst().getChars());
        inlines.forEach(paragraph::appendChild);
        return paragraph;
    }

}
