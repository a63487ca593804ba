package keyfound.content.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Node;

import keyfound.content.guard.ProblemCode;
import keyfound.content.metadata.FrontMatter;
import keyfound.content.nodes.Nodes;
import keyfound.content.nodes.PlainText;
import keyfound.content.outline.Navigation;
import keyfound.content.way.FilePiece;
import keyfound.content.words.QuestionMarkers;
import keyfound.entry.Collection;
import keyfound.entry.CollectionBody;
import keyfound.entry.CollectionHead;
import keyfound.entry.Entry;
import keyfound.entry.EntryId;
import keyfound.entry.FileStamp;
import keyfound.entry.Labels;
import keyfound.entry.Problem;
import keyfound.entry.SafeHtml;
import keyfound.entry.Section;
import keyfound.entry.SourceFile;

/// Puts the pieces of one file together.
final class FileAssembly {

    private final ParsedFile file;

    private final EntryAssembly entryAssembly;

    private final List<Entry> entries = new ArrayList<>();

    private final List<Section> sections = new ArrayList<>();

    private final List<String> anchors = new ArrayList<>();

    private final List<Node> lost = new ArrayList<>();

    private String title = "";

    private SafeHtml introduction = SafeHtml.EMPTY;

    FileAssembly(ParsedFile file) {
        this.file = file;
        this.entryAssembly = new EntryAssembly(file);
    }

    SourceFile assemble(List<FilePiece> pieces, FileStamp stamp, LinkCollector links) {
        this.entryAssembly.reserveIds(pieces);
        takeAliases(
                pieces.stream().filter(piece -> piece instanceof FilePiece.Ask ask && !ask.isIntroduction()).count());
        int next = leading(pieces);
        while (next < pieces.size()) {
            int end = endOf(pieces, next + 1);
            switch (pieces.get(next)) {
                case FilePiece.Ask ask -> addEntries(ask, pieces, next, end);
                case FilePiece.Group group -> addSection(group, nodes(pieces, next + 1, end));
                case FilePiece.Text _ -> throw new IllegalStateException("text begins nothing");
            }
            next = end;
        }
        if (this.entries.isEmpty() && !this.file.front().draft()
                && this.file.problems().stream().noneMatch(ProblemCode::leavesNoEntry)) {
            this.file.report(ProblemCode.NO_ENTRY, this.file.whole(), "no question was found in it");
        }
        reportLostText();
        this.anchors.addAll(links.anchors());
        List<Problem> problems = new ArrayList<>(this.file.problems());
        problems.sort(Comparator.comparingInt(problem -> problem.location().line()));
        Optional<Collection> collection = collection();
        return new SourceFile(this.file.path(), stamp, collection, collection.isEmpty() ? List.of() : this.entries,
                problems, links.links(), this.anchors.stream().distinct().toList());
    }

    /// What stands above every entry, or in a section of its own, is shown and not
    /// searched.
    private void noteLost(List<Node> nodes) {
        nodes.stream()
            .filter(node -> !(node instanceof Heading) && PlainText.isReadable(node) && !Navigation.is(node))
            .forEach(this.lost::add);
    }

    private void reportLostText() {
        if (this.lost.isEmpty() || this.file.front().draft()) {
            return;
        }
        int chars = this.lost.stream().mapToInt(node -> PlainText.line(List.of(node)).length()).sum();
        int line = this.file.place(this.lost.getFirst()).line();
        long share = Math.max(1, Math.round(100.0 * chars / Math.max(1, this.file.length())));
        this.file.report(ProblemCode.LOST_TEXT, this.file.place(line), share,
                this.lost.stream()
                    .map(node -> Integer.toString(this.file.place(node).line()))
                    .distinct()
                    .limit(5)
                    .collect(Collectors.joining(", ")));
    }

    /// Of a file of several entries nobody can tell which one was meant.
    private void takeAliases(long questions) {
        List<EntryId> aliases = this.file.front().aliases();
        if (questions == 1) {
            this.entryAssembly.alsoKnownAs(aliases, this.file.front().errors());
        }
        else if (!aliases.isEmpty()) {
            this.file.report(ProblemCode.WRONG_VALUE, this.file.place(1), "aliases",
                    "the file has " + questions + " entries, write them below the question that they belong to");
        }
    }

    /// Reads title and introduction.
    /// @return the index of the first piece below them
    private int leading(List<FilePiece> pieces) {
        int first = endOf(pieces, 0);
        List<Node> above = new ArrayList<>(nodes(pieces, 0, first));
        int end = first;
        if (first < pieces.size() && pieces.get(first) instanceof FilePiece.Group group
                && (group.level() == 1 || isShallowest(pieces, first))) {
            this.title = PlainText.words(group.node());
            Nodes.anchor(group.node()).ifPresent(this.anchors::add);
            if (!this.file.front().head().title().isBlank() && !this.file.front().head().title().equals(this.title)) {
                above.add(group.node());
            }
            end = endOf(pieces, first + 1);
            above.addAll(nodes(pieces, first + 1, end));
        }
        noteLost(above);
        this.introduction = this.file.html(above);
        return end;
    }

    /// Whether no other heading of its level follows: then it names the file.
    private static boolean isShallowest(List<FilePiece> pieces, int first) {
        int level = ((FilePiece.Group) pieces.get(first)).level();
        return pieces.stream().skip(first + 1L).allMatch(piece -> switch (piece) {
            case FilePiece.Group group -> group.level() > level;
            case FilePiece.Ask ask -> !(ask.node() instanceof Heading heading) || heading.getLevel() >= level;
            case FilePiece.Text _ -> true;
        });
    }

    private Optional<Collection> collection() {
        FrontMatter front = this.file.front();
        if (front.draft()) {
            return Optional.empty();
        }
        CollectionHead said = front.head();
        String name = said.title().isBlank() ? this.title : said.title();
        if (name.isBlank()) {
            name = this.entries.size() == 1 ? this.entries.getFirst().question().text() : this.file.path();
        }
        return Optional.of(new Collection(this.file.collection(), this.file.path(),
                new CollectionHead(name, said.description(), said.product(), said.order(), said.group(),
                        said.reference()),
                new Labels(this.entryAssembly.fileLanguage(), front.labels().tags()),
                new CollectionBody(this.introduction, this.sections)));
    }

    private static int endOf(List<FilePiece> pieces, int begin) {
        int end = begin;
        while (end < pieces.size() && pieces.get(end) instanceof FilePiece.Text) {
            end++;
        }
        return end;
    }

    private static List<Node> nodes(List<FilePiece> pieces, int from, int to) {
        return pieces.subList(from, to).stream().map(FilePiece::node).toList();
    }

    private void addSection(FilePiece.Group group, List<Node> below) {
        String name = PlainText.words(group.node());
        String anchor = Nodes.anchor(group.node()).orElseGet(() -> "section-" + (this.sections.size() + 1));
        this.anchors.add(anchor);
        noteLost(below);
        this.sections.add(new Section(anchor, name.isBlank() ? "…" : name, group.level(), this.file.html(below),
                this.entries.size()));
    }

    /// Two complaints above one answer. A marked question without an answer is one that
    /// its writer forgot to answer.
    private static boolean areUnmarkedSiblings(Node one, Node next) {
        return one instanceof Heading first && next instanceof Heading second && first.getLevel() == second.getLevel()
                && !QuestionMarkers.asks(Nodes.children(first)) && !QuestionMarkers.asks(Nodes.children(second));
    }

    private void addEntries(FilePiece.Ask ask, List<FilePiece> pieces, int at, int end) {
        int endOffset = (end < pieces.size()) ? pieces.get(end).node().getStartOffset() : this.file.length();
        Optional<String> section = this.sections.isEmpty() ? Optional.empty()
                : Optional.of(this.sections.getLast().anchor());
        boolean adjacent = end < pieces.size() && pieces.get(end) instanceof FilePiece.Ask next
                && (this.file.place(next.node()).line() == this.file.place(ask.node()).line() + 1
                        || areUnmarkedSiblings(ask.node(), next.node()));
        for (Entry entry : this.entryAssembly.assemble(ask, nodes(pieces, at + 1, end), endOffset, section, adjacent)) {
            this.entries.add(entry);
            this.anchors.add(entry.id().value());
            this.anchors.addAll(entry.anchors());
        }
    }

}
