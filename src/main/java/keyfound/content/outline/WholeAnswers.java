package keyfound.content.outline;

import java.util.HashMap;
import java.util.Map;

import keyfound.content.outline.Proposals.Proposal;

/// Which headings name one trouble whose answer stands in parts below it, and which are
/// such parts.
final class WholeAnswers {

    private final Outline outline;

    private final Proposals proposals;

    private final boolean marked;

    private final Map<OutlineNode, Boolean> articles = new HashMap<>();

    /// How many of the headings below one have parts of an answer below them.
    private final Map<OutlineNode, Long> chapters = new HashMap<>();

    /// @param marked whether the writer marks his questions
    WholeAnswers(Outline outline, Proposals proposals, boolean marked) {
        this.outline = outline;
        this.proposals = proposals;
        this.marked = marked;
    }

    /// A file or heading that names one trouble, with the parts of its answer below.
    boolean isArticle(OutlineNode node) {
        Boolean known = this.articles.get(node);
        if (known == null) {
            known = hasOneAnswer(node);
            this.articles.put(node, known);
        }
        return known;
    }

    private boolean hasOneAnswer(OutlineNode node) {
        if (node.children().isEmpty() || node.isMarked() || (node.level() == 0 && this.outline.title().isPresent())) {
            return false;
        }
        long asides = node.children().stream().filter(child -> !isPart(child) && child.isAside()).count();
        long parts = node.children().stream().filter(this::isPart).count();
        long others = node.children().size() - parts - asides;
        boolean sure = node.children().stream().anyMatch(this::isSurelyPart) || isOfRecurringNames(node);
        if (node.words().isBlank()) {
            return sure && node.level() == 0 && others == 0;
        }
        if (sure && (others == 0 || (parts > others && parts > 1))) {
            return this.outline.isFaq(node) || this.outline.isTitle(node) || isOneOfSeveral(node);
        }
        if (sure && this.outline.isTitle(node) && parts > 1 && parts >= others
                && node.children()
                    .stream()
                    .noneMatch(child -> (child.complains() || child.isMarked()) && !isPart(child))) {
            return true;
        }
        return this.outline.isTitle(node) && node.complains() && !node.isFaqName() && !node.gathersTroubles()
                && node.children()
                    .stream()
                    .filter(child -> !isPart(child) && !child.isAside() && !child.isFaqName())
                    .filter(child -> child.complains() || child.isMarked())
                    .count() * 2 <= node.children().size()
                && !hasProposals(node);
    }

    private boolean isSurelyPart(OutlineNode node) {
        return node.isPartName() || (node.isDetailName() && this.outline.recurs(node));
    }

    /// `## Setup` and `## Limits` in every file of a folder, and nothing below them.
    private boolean isOfRecurringNames(OutlineNode node) {
        return this.outline.isTitle(node) && node.children().size() > 1
                && node.children()
                    .stream()
                    .allMatch(child -> child.children().isEmpty() && (this.outline.recurs(child) || child.isAside()));
    }

    /// In a book of runbooks every chapter has the same parts.
    private boolean isOneOfSeveral(OutlineNode node) {
        OutlineNode parent = node.parent().orElse(node);
        return this.chapters.computeIfAbsent(parent,
                any -> any.children()
                    .stream()
                    .filter(child -> child.children().stream().anyMatch(OutlineNode::isPartName))
                    .count()) > 1;
    }

    private boolean hasProposals(OutlineNode node) {
        return this.proposals.best(node, this.marked, false).filter(Proposal::mostlyAsks).isPresent();
    }

    /// By its words, or because its writer calls the parts of other answers so, too.
    boolean isPart(OutlineNode node) {
        return !node.isMarked() && (node.isPartName() || node.isDetailName()
                || (this.outline.isRepeated(node) && !node.complains() && !node.isFaqName())
                || (this.outline.isPartOfMany(node) && !node.asks()) || this.outline.recurs(node));
    }

}
