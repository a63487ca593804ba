package keyfound.content.outline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;

import keyfound.content.nodes.PlainText;
import keyfound.content.way.DefinitionLists;
import keyfound.content.way.DetailsBlocks;
import keyfound.content.way.FilePiece;
import keyfound.content.way.HtmlDefinitionLists;
import keyfound.content.way.ListedTroubles;
import keyfound.content.way.NumberedItems;
import keyfound.content.way.QuestionParagraphs;
import keyfound.content.way.QuestionTables;
import keyfound.content.way.QuotedMessages;
import keyfound.content.way.Way;
import keyfound.content.words.HeadingWords;

/// What the ways of writing see between the headings of a file.
final class Proposals {

    private static final List<Way> WAYS = List.of(new QuestionParagraphs(QuestionParagraphs.Sign.MARKER),
            new DetailsBlocks(), new QuestionParagraphs(QuestionParagraphs.Sign.BOLD), new NumberedItems(),
            new ListedTroubles(), new QuestionTables(), new QuotedMessages(), new DefinitionLists(true),
            new HtmlDefinitionLists(true), new QuestionParagraphs(QuestionParagraphs.Sign.PROBLEM),
            new DefinitionLists(false), new HtmlDefinitionLists(false),
            new QuestionParagraphs(QuestionParagraphs.Sign.RUN_IN),
            new QuestionParagraphs(QuestionParagraphs.Sign.PLAIN));

    private final Outline outline;

    private final Map<OutlineNode, Map<Way, Proposal>> proposals = new HashMap<>();

    private final Map<Way, Long> totals = new HashMap<>();

    Proposals(Outline outline) {
        this.outline = outline;
        propose(outline.file());
        outline.headings().forEach(this::propose);
    }

    /// The text of one heading as one way sees it.
    ///
    /// @param asking how many of the questions are put as one, complain or are marked
    /// @param marks how many of them end with a question mark
    record Proposal(Way way, List<FilePiece> pieces, int questions, int asking, int marks) {

        static Proposal of(Way way, List<FilePiece> pieces) {
            int questions = 0;
            int asking = 0;
            int marks = 0;
            for (FilePiece piece : pieces) {
                if (piece instanceof FilePiece.Ask ask) {
                    String words = PlainText.line(ask.asked());
                    questions++;
                    asking += (way.isMarked() || HeadingWords.asks(words) || HeadingWords.tellsOfError(words)) ? 1 : 0;
                    marks += words.endsWith("?") || words.endsWith("？") ? 1 : 0;
                }
            }
            return new Proposal(way, pieces, questions, asking, marks);
        }

        /// The texts above the first question.
        List<Node> above() {
            return this.pieces.stream()
                .takeWhile(FilePiece.Text.class::isInstance)
                .map(FilePiece::node)
                .filter(PlainText::isReadable)
                .toList();
        }

        /// Whether `**Solutions:**` stands above it, so that it is one of those.
        boolean isPart() {
            return !above().isEmpty() && above().getLast() instanceof Paragraph label
                    && HeadingWords.isPart(PlainText.words(label));
        }

        boolean mostlyAsks() {
            return this.asking * 2 > this.questions;
        }

    }

    private void propose(OutlineNode node) {
        if (node.own().isEmpty()) {
            return;
        }
        Way.Passage passage = new Way.Passage(node.own(), node.words(), node.gathersTroubles() || node.isFaqName(),
                node.gathersTroubles(), this.outline.isFaq(node), this.outline.bold());
        Map<Way, Proposal> seen = new HashMap<>();
        for (Way way : WAYS) {
            Proposal proposal = Proposal.of(way, way.read(passage));
            if (proposal.questions() > 0 && mostAreAnswered(proposal.pieces())) {
                seen.put(way, proposal);
                if (!standsBelowQuestion(node)) {
                    this.totals.merge(way, (long) proposal.questions(), Long::sum);
                }
            }
        }
        if (!seen.isEmpty()) {
            this.proposals.put(node, seen);
        }
    }

    /// What nothing answers is no question of these ways.
    private static boolean mostAreAnswered(List<FilePiece> pieces) {
        int answered = 0;
        int questions = 0;
        boolean open = false;
        for (FilePiece piece : pieces) {
            switch (piece) {
                case FilePiece.Ask ask -> {
                    questions++;
                    open = ask.rest().stream().noneMatch(PlainText::isReadable);
                    answered += open ? 0 : 1;
                }
                case FilePiece.Text text -> {
                    boolean answers = open && PlainText.isReadable(text.node());
                    answered += answers ? 1 : 0;
                    open &= !answers;
                }
                case FilePiece.Group _ -> {
                }
            }
        }
        return answered * 2 >= questions;
    }

    /// What stands below a heading that asks is a part of the answer to that.
    private static boolean standsBelowQuestion(OutlineNode node) {
        boolean asks = node.level() > 1 && node.asks() && !node.isFaqName();
        return asks || node.parent().filter(Proposals::standsBelowQuestion).isPresent();
    }

    /// How many questions the ways without a marker see, the one that sees the most.
    long most() {
        return this.totals.entrySet()
            .stream()
            .filter(total -> !total.getKey().isMarked() && !total.getKey().isLastResort())
            .mapToLong(Map.Entry::getValue)
            .max()
            .orElse(0);
    }

    /// How many questions have a marker of their writer.
    long marked() {
        return this.totals.entrySet()
            .stream()
            .filter(total -> total.getKey().isMarked())
            .mapToLong(Map.Entry::getValue)
            .sum();
    }

    /// Whether any way but a last resort sees a question.
    boolean isEmpty() {
        return most() == 0 && marked() == 0;
    }

    /// What the best credible way sees in the own text of a node.
    ///
    /// @param marked whether only what the writer marked counts
    /// @param lastResort whether nothing else in the file asks
    Optional<Proposal> best(OutlineNode node, boolean marked, boolean lastResort) {
        Map<Way, Proposal> seen = this.proposals.getOrDefault(node, Map.of());
        return WAYS.stream()
            .filter(way -> (way.isMarked() || !marked) && (!way.isLastResort() || lastResort))
            .flatMap(way -> Optional.ofNullable(seen.get(way)).stream())
            .filter(proposal -> this.totals.getOrDefault(proposal.way(), (long) proposal.questions()) >= proposal.way()
                .enough(this.outline.isFaq(node)))
            .reduce((best, next) -> (weight(next) > weight(best)) ? next : best);
    }

    private static int weight(Proposal proposal) {
        return proposal.way().isMarked() ? proposal.questions() * 2 : proposal.questions();
    }

}
