package keyfound.content.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;

import keyfound.content.nodes.HeadingAttributes;
import keyfound.content.nodes.Inlines;
import keyfound.content.nodes.Nodes;
import keyfound.content.nodes.PlainText;
import keyfound.content.way.FilePiece;
import keyfound.content.way.FilePiece.Naming;
import keyfound.content.words.QuestionMarkers;

/// Lays the judged outline out as the pieces of the file, in order.
public final class Pieces {

    private final Outline outline;

    private final Decision decision;

    private final List<FilePiece> pieces = new ArrayList<>();

    private Pieces(Outline outline, Decision decision) {
        this.outline = outline;
        this.decision = decision;
    }

    public static List<FilePiece> of(Outline outline) {
        return of(outline, Decision.of(outline));
    }

    static List<FilePiece> of(Outline outline, Decision decision) {
        Pieces pieces = new Pieces(outline, decision);
        pieces.addFile();
        return OutlineNumbers.cut(pieces.pieces);
    }

    /// What stands above the heading that names the file, and below it, is one text.
    private void addFile() {
        OutlineNode file = this.outline.file();
        Optional<OutlineNode> title = this.outline.title();
        if (this.decision.of(file).role() != Role.GROUP) {
            addWhole(file, file.own());
            return;
        }
        if (title.isPresent() && this.decision.of(file).inner().isEmpty()
                && file.own().stream().anyMatch(Pieces::tells)) {
            OutlineNode heading = title.get();
            if (this.decision.of(heading).role() == Role.GROUP) {
                addGroup(heading, file.own());
                return;
            }
            addEntry(heading, file.own());
            return;
        }
        addOwn(file, List.of());
        file.children().forEach(this::add);
    }

    /// The file is one entry.
    private void addWhole(OutlineNode file, List<Node> above) {
        Optional<OutlineNode> title = this.outline.title();
        Optional<Node> first = above.stream().filter(PlainText::isReadable).findFirst();
        if (first.isEmpty() && file.children().size() == 1) {
            texts(above);
            addBelow(file.children().getFirst(), Naming.ASKED);
            return;
        }
        boolean titled = !file.words().isBlank();
        if (!titled && title.isPresent()) {
            addEntry(title.get(), above);
            return;
        }
        Node node = first.or(() -> file.children().stream().findFirst().flatMap(OutlineNode::heading)).orElseThrow();
        above.stream().takeWhile(block -> !block.equals(node)).forEach(this::text);
        this.pieces.add(new FilePiece.Ask(node, List.of(Inlines.text(titled ? file.words() : this.outline.fileName())),
                List.of(), titled ? Naming.ASKED : Naming.FILE));
        above.stream().dropWhile(block -> !block.equals(node)).forEach(this::text);
        file.children().forEach(this::addPart);
    }

    private void add(OutlineNode node) {
        switch (this.decision.of(node).role()) {
            case QUESTION -> addBelow(node, Naming.ASKED);
            case NAME -> addName(node);
            case GROUP -> addGroup(node, List.of());
            case PART -> addPart(node);
        }
    }

    /// A list of what stands in the same page is no entry.
    private void addName(OutlineNode node) {
        if (!node.isNamed() || (node.children().isEmpty() && node.own().stream().noneMatch(Pieces::tells))) {
            addGroup(node, List.of());
        }
        else {
            addBelow(node, isWholeFile(node) ? Naming.ASKED : Naming.HEADING);
        }
    }

    private boolean isWholeFile(OutlineNode node) {
        return this.outline.title().filter(title -> title == node).isPresent();
    }

    /// A heading with what stands above it and is told by its name.
    private void addEntry(OutlineNode node, List<Node> above) {
        int first = 0;
        while (first < above.size() && !PlainText.isReadable(above.get(first))) {
            text(above.get(first++));
        }
        this.pieces.add(new FilePiece.Ask(above.get(first), asked(node.heading().orElseThrow()), List.of()));
        texts(above.subList(first, above.size()));
        texts(node.own());
        node.children().forEach(this::addPartOrQuestion);
    }

    private void addBelow(OutlineNode node, Naming naming) {
        Heading heading = node.heading().orElseThrow();
        this.pieces.add(new FilePiece.Ask(heading, asked(heading), List.of(), naming));
        texts(node.own());
        node.children().forEach(this::addPartOrQuestion);
    }

    private void addPartOrQuestion(OutlineNode node) {
        if (this.decision.of(node).role() == Role.PART) {
            addPart(node);
        }
        else {
            add(node);
        }
    }

    private void addPart(OutlineNode node) {
        node.heading().ifPresent(this::text);
        texts(node.own());
        node.children().forEach(this::addPartOrQuestion);
    }

    private void addGroup(OutlineNode node, List<Node> above) {
        node.heading().ifPresent(heading -> this.pieces.add(new FilePiece.Group(heading, heading.getLevel())));
        addOwn(node, above);
        node.children().forEach(this::add);
    }

    /// The own text of a group: what it introduces with, then the questions in it.
    private void addOwn(OutlineNode node, List<Node> above) {
        List<FilePiece> own = new ArrayList<>();
        this.decision.of(node)
            .inner()
            .ifPresentOrElse(inner -> own.addAll(inner.way().settled(inner.pieces())),
                    () -> node.own().forEach(block -> own.add(new FilePiece.Text(block))));
        List<FilePiece> introduction = new ArrayList<>();
        above.forEach(block -> introduction.add(new FilePiece.Text(block)));
        own.stream().takeWhile(FilePiece.Text.class::isInstance).forEach(introduction::add);
        if (introduction.stream().anyMatch(piece -> tells(piece.node()))) {
            this.pieces.add(introduction(node, above, introduction));
        }
        this.pieces.addAll(introduction);
        own.stream().dropWhile(FilePiece.Text.class::isInstance).forEach(this.pieces::add);
    }

    private FilePiece introduction(OutlineNode node, List<Node> above, List<FilePiece> introduction) {
        boolean named = node.heading().isPresent() && node.isNamed();
        Naming naming = (named || this.outline.name().isPresent()) ? Naming.HEADING : Naming.FILE;
        List<Node> asked = named ? Nodes.children(node.heading().orElseThrow())
                : List.of(Inlines.text(this.outline.name().orElseGet(this.outline::fileName)));
        Node first = (named && above.isEmpty()) ? node.heading().orElseThrow()
                : introduction.stream().map(FilePiece::node).filter(PlainText::isReadable).findFirst().orElseThrow();
        return new FilePiece.Ask(first, asked, List.of(), naming);
    }

    /// Whether a block has words, rather than pictures and places in the same page alone.
    private static boolean tells(Node block) {
        return PlainText.isReadable(block) && !Navigation.is(block);
    }

    private void texts(List<Node> blocks) {
        blocks.forEach(this::text);
    }

    private void text(Node block) {
        this.pieces.add(new FilePiece.Text(block));
    }

    /// Of a heading that says no more than `Q:` what stays is the id behind it.
    private static List<Node> asked(Heading heading) {
        if (!QuestionMarkers.isQuestionAlone(PlainText.words(heading))) {
            return QuestionMarkers.withoutQuestion(Nodes.children(heading));
        }
        return (heading.getLastChild() instanceof Text last) ? HeadingAttributes.in(last.getChars())
            .map(id -> List.<Node>of(new Text(last.getChars().subSequence(id.start()))))
            .orElse(List.of()) : List.of();
    }

}
