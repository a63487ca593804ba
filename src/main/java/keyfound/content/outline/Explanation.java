package keyfound.content.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Node;

import keyfound.content.nodes.PlainText;
import keyfound.content.way.FilePiece;

/// The outline of a file, with what each of its nodes was taken for and why.
public final class Explanation {

    /// How long a question is shown.
    private static final int SHOWN = 100;

    private final Decision decision;

    private final List<Explained> nodes = new ArrayList<>();

    /// By the heading that it stands below.
    private final Map<Optional<Node>, FilePiece.Ask> introductions = new HashMap<>();

    private Explanation(Outline outline) {
        this.decision = Decision.of(outline);
        Optional<Node> group = Optional.empty();
        for (FilePiece piece : Pieces.of(outline, this.decision)) {
            if (piece instanceof FilePiece.Group(Node heading, int _)) {
                group = Optional.of(heading);
            }
            if (piece instanceof FilePiece.Ask ask && ask.isIntroduction() && standsBelow(ask, group)) {
                this.introductions.putIfAbsent(group, ask);
            }
        }
    }

    /// Rather than being another heading with all that stands below it.
    private static boolean standsBelow(FilePiece.Ask ask, Optional<Node> group) {
        return !(ask.node() instanceof Heading) || group.filter(ask.node()::equals).isPresent();
    }

    /// A node of the outline.
    ///
    /// @param block empty words are those of the file itself
    /// @param depth how deep it stands below the file, from 0
    /// @param taken what it was taken for
    public record Explained(List<Node> block, int depth, String words, String taken, String reason) {

        public Explained {
            block = List.copyOf(block);
        }

    }

    public static List<Explained> of(Outline outline) {
        Explanation explanation = new Explanation(outline);
        explanation.add(outline.file(), 0, outline.name().orElse(outline.fileName()));
        return explanation.nodes;
    }

    private void add(OutlineNode node, int depth, String words) {
        Decision.Judgement judgement = this.decision.of(node);
        List<Node> block = node.heading()
            .<List<Node>>map(List::of)
            .orElseGet(() -> node.own().stream().limit(1).toList());
        this.nodes.add(new Explained(block, depth, words, judgement.role().word(), judgement.reason()));
        if (judgement.role() == Role.GROUP) {
            Optional.ofNullable(this.introductions.get(node.heading().map(Node.class::cast)))
                .ifPresent(ask -> this.nodes.add(new Explained(List.of(ask.node()), depth + 1, shown(ask),
                        Role.NAME.word(), "the text above what it groups")));
        }
        judgement.inner()
            .ifPresent(inner -> inner.pieces()
                .stream()
                .filter(FilePiece.Ask.class::isInstance)
                .map(FilePiece.Ask.class::cast)
                .forEach(ask -> this.nodes.add(new Explained(List.of(ask.node()), depth + 1, shown(ask),
                        Role.QUESTION.word(), inner.way().name()))));
        node.children().forEach(child -> add(child, depth + 1, child.words()));
    }

    private static String shown(FilePiece.Ask ask) {
        String words = PlainText.line(ask.asked());
        return (words.length() > SHOWN) ? words.substring(0, SHOWN) + "…" : words;
    }

}
