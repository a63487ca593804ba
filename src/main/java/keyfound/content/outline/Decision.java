package keyfound.content.outline;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import keyfound.content.outline.Proposals.Proposal;
import keyfound.content.words.HeadingWords;
import keyfound.content.words.QuestionMarkers;

/// Decides what each heading of a file is, where it stands: the one place for it.
///
/// From the file downwards, with what was decided above. The questions are always the
/// same: did the writer mark it? are its children parts of one answer? does it ask or
/// complain? do its children, or its own text, ask instead? does it only group?
final class Decision {

    /// So many headings below a name that tells of no trouble stand for themselves.
    private static final int MANY_CHILDREN = 3;

    /// So many parts has an answer at most that nothing calls one.
    private static final int LONGEST_ANSWER = 10;

    /// How many headings ask, before it was found out.
    private static final long UNKNOWN = -1;

    private final Outline outline;

    private final Proposals proposals;

    private final WholeAnswers answers;

    private final boolean marked;

    private final boolean lastResort;

    private final long headings;

    private final Map<OutlineNode, Judgement> judgements = new HashMap<>();

    private final Map<OutlineNode, Long> troubles = new HashMap<>();

    /// Whether one of the headings below one groups several that stand for themselves.
    private final Map<OutlineNode, Boolean> groups = new HashMap<>();

    /// How many headings below one have questions in their own texts.
    private final Map<OutlineNode, Long> otherwise = new HashMap<>();

    /// What a node was taken for.
    ///
    /// @param reason in words, for explanations
    /// @param inner the questions in its own text; empty when that is one text
    record Judgement(Role role, String reason, Optional<Proposal> inner) {

        static Judgement of(Role role, String reason) {
            return new Judgement(role, reason, Optional.empty());
        }

    }

    private Decision(Outline outline, Proposals proposals, boolean marked, long headings) {
        this.outline = outline;
        this.proposals = proposals;
        this.marked = marked;
        this.headings = headings;
        this.answers = new WholeAnswers(outline, proposals, marked);
        this.lastResort = headings == 0 && proposals.isEmpty()
                && outline.headings().stream().noneMatch(node -> node.asks() && node.hasText());
        judge(outline.file(), Role.GROUP);
        close(outline.file());
    }

    static Decision of(Outline outline) {
        Proposals proposals = new Proposals(outline);
        long asked = new Decision(outline, proposals, false, UNKNOWN).questions();
        long marked = outline.headings().stream().filter(OutlineNode::isMarked).count() + proposals.marked();
        boolean decide = marked > 0 && marked * 2 >= Math.max(asked, proposals.most());
        return new Decision(outline, proposals, decide, asked);
    }

    Judgement of(OutlineNode node) {
        return Objects.requireNonNull(this.judgements.get(node));
    }

    private long questions() {
        return this.outline.headings()
            .stream()
            .filter(node -> of(node).role() == Role.QUESTION && !node.isMarked())
            .count();
    }

    private void judge(OutlineNode node, Role above) {
        Judgement judgement = judgement(node, above);
        this.judgements.put(node, judgement);
        Role role = (judgement.role() == Role.NAME) ? Role.PART : judgement.role();
        node.children().forEach(child -> judge(child, role));
    }

    private Judgement judgement(OutlineNode node, Role above) {
        if (node.isMarked()) {
            return Judgement.of(Role.QUESTION, "its writer marked it");
        }
        if (QuestionMarkers.isAnswerAlone(node.words())
                || (node.answers() && node.previous().filter(OutlineNode::isMarked).isPresent())) {
            return Judgement.of(Role.PART, "it has the marker of an answer");
        }
        if (above != Role.GROUP) {
            return within(node, above);
        }
        if (goesOn(node)) {
            return Judgement.of(Role.PART, "it goes on with the answer above it");
        }
        if (this.answers.isArticle(node)) {
            return Judgement.of(Role.QUESTION, "what stands below it are parts of one answer");
        }
        if (this.marked) {
            return beside(node);
        }
        return this.outline.isFaq(node) ? inFaq(node) : elsewhere(node);
    }

    /// Inside an answer only what clearly asks or complains begins another entry, and
    /// only where most of its siblings do: one step of several that happens to ask is a
    /// step. Among several errors, what stands beside them is one more.
    private Judgement within(OutlineNode node, Role above) {
        OutlineNode parent = node.parent().orElseThrow();
        boolean opens = !this.marked && above == Role.QUESTION && this.outline.isFaq(node) && !this.answers.isPart(node)
                && !node.isAside() && !this.answers.isArticle(parent)
                && (node.complains() || (node.hasText() && parent.complainingChildren() > 1))
                && parent.complainingChildren() * 2 > parent.children().size();
        return opens ? Judgement.of(Role.QUESTION, "it asks or complains, as most beside it do")
                : Judgement.of(Role.PART, "it stands inside an answer");
    }

    /// `### Solution` on the level of the trouble that it solves, as others have it below
    /// themselves.
    private boolean goesOn(OutlineNode node) {
        if (!node.isPartName() || node.asks() || node.isFaqName()) {
            return false;
        }
        return node.previous()
            .filter(above -> (above.complains() && !above.isFaqName() && !above.gathersTroubles()
                    && !this.answers.isPart(above))
                    || this.answers.isArticle(above)
                    || Optional.ofNullable(this.judgements.get(above))
                        .filter(judged -> judged.role() == Role.PART)
                        .isPresent())
            .isPresent();
    }

    /// Where the writer marks his questions, a heading whose marker was forgotten.
    private Judgement beside(OutlineNode node) {
        Optional<Proposal> inner = this.proposals.best(node, true, false);
        if (inner.isPresent()) {
            return new Judgement(Role.GROUP, "its own text has marked questions", inner);
        }
        boolean forgotten = isBesideMarked(node) && node.hasText() && (node.complains() || isAmongMarked(node))
                && !node.isFaqName() && !node.isAside();
        return forgotten ? Judgement.of(Role.QUESTION, "its marker was forgotten")
                : Judgement.of(Role.GROUP, "its writer marks questions, and this one is not marked");
    }

    private static boolean isBesideMarked(OutlineNode node) {
        return node.previous().filter(OutlineNode::isMarked).isPresent()
                || node.next().filter(OutlineNode::isMarked).isPresent();
    }

    /// One of many that are marked.
    private static boolean isAmongMarked(OutlineNode node) {
        return node.previous().isPresent() && node.next().isPresent()
                && node.parent()
                    .filter(parent -> parent.markedChildren() * 5 >= parent.children().size() * 4L)
                    .isPresent();
    }

    private Judgement inFaq(OutlineNode node) {
        Optional<Proposal> inner = this.proposals.best(node, false, this.lastResort)
            .filter(proposal -> asksInstead(node, proposal));
        if (inner.isPresent()) {
            return new Judgement(Role.GROUP, "its own text asks: " + inner.get().way().name(), inner);
        }
        if (node.level() == 0) {
            return Judgement.of(Role.GROUP, "the file");
        }
        if (node.isAside()) {
            return Judgement.of((node.children().isEmpty() || node.asks()) ? Role.NAME : Role.GROUP,
                    "it leads elsewhere");
        }
        if (!node.asks() && node.isFaqName()) {
            boolean one = node.children().isEmpty() && node.hasText() && !this.outline.isTitle(node)
                    && standsAmongAnswers(node);
            return one ? Judgement.of(Role.QUESTION, "it stands among answers, and groups nothing")
                    : Judgement.of(Role.GROUP, "it names a FAQ");
        }
        if (this.outline.isTitle(node) && !node.asks() && !node.children().isEmpty()) {
            return Judgement.of(Role.GROUP, "it is the title");
        }
        if (!node.isNamed()) {
            return Judgement.of(Role.GROUP, "a number names nothing");
        }
        return node.hasText() ? withText(node) : withoutText(node);
    }

    /// `## Troubleshooting orders` beside troubles that are told of.
    private static boolean standsAmongAnswers(OutlineNode node) {
        return node.parent()
            .filter(parent -> parent.namedTroubles() > 1 && parent.namedTroubles() * 2 >= parent.children().size() - 1L)
            .isPresent();
    }

    /// Whether the questions in the own text of a heading count, rather than the heading.
    private boolean asksInstead(OutlineNode node, Proposal proposal) {
        if (proposal.way().isMarked() || proposal.way().isLastResort()) {
            return true;
        }
        if (HeadingWords.listsSteps(node.words())) {
            return false;
        }
        boolean names = node.isFaqName() || this.outline.isTitle(node) || HeadingWords.isRelease(node.words());
        boolean within = proposal.questions() == 1 && !proposal.above().isEmpty();
        if (!names && (proposal.isPart() || within || (node.fails() && proposal.questions() == 1)
                || (!proposal.mostlyAsks() && !proposal.above().isEmpty()))) {
            return false;
        }
        boolean groups = names || node.gathersTroubles();
        boolean dominates = this.headings != UNKNOWN && this.proposals.most() > this.headings;
        if (node.asks() && !groups) {
            return false;
        }
        if (groups) {
            return proposal.mostlyAsks() || dominates || node.children().isEmpty();
        }
        boolean put = proposal.marks() * 2 > proposal.questions();
        if (node.fails()) {
            return dominates && put;
        }
        return put || dominates || (proposal.mostlyAsks() && proposal.questions() > 1 && !proposal.way().isOfItems());
    }

    private Judgement withText(OutlineNode node) {
        if (!node.complains() && besideOtherWays(node)) {
            return Judgement.of(Role.GROUP, "what stands beside it asks in another way");
        }
        if (node.children().size() > 1 && groupsQuestions(node) && !node.complains()) {
            return Judgement.of(Role.GROUP, "most headings below it ask");
        }
        if (!node.asks() && childrenHaveCodes(node)) {
            return Judgement.of(Role.GROUP, "the headings below it name errors by their codes");
        }
        boolean gathers = !node.fails() || (node.gathersTroubles() && childrenComplain(node));
        if (!node.asks() && gathers && (standForThemselves(node) || standForThemselvesAsBeside(node))) {
            return Judgement.of(Role.GROUP, "the headings below it stand for themselves");
        }
        if (!node.complains() && (node.isPartName() || node.isDetailName()) && node.children().isEmpty()) {
            return Judgement.of(Role.NAME, "it is called as a part, and stands alone");
        }
        return Judgement.of(Role.QUESTION,
                node.asks() ? "it asks" : node.fails() ? "it complains" : "it names an answer of a FAQ");
    }

    /// Where most texts beside it ask in themselves, a heading only groups.
    private boolean besideOtherWays(OutlineNode node) {
        return this.headings > 0 && this.proposals.most() > this.headings
                && this.otherwise.computeIfAbsent(node.parent().orElse(node),
                        parent -> parent.children()
                            .stream()
                            .filter(child -> this.proposals.best(child, false, this.lastResort)
                                .filter(proposal -> asksInstead(child, proposal))
                                .isPresent())
                            .count())
                        * 2 >= node.siblings().size();
    }

    private Judgement withoutText(OutlineNode node) {
        if (node.children().isEmpty()) {
            boolean shares = (node.complains() || HeadingWords.hasCode(node.words()))
                    && node.next().filter(OutlineNode::hasText).isPresent();
            return Judgement.of((node.asks() || shares) ? Role.QUESTION : Role.GROUP,
                    shares ? "it shares the answer below the next heading"
                            : node.asks() ? "it asks" : "nothing stands below it");
        }
        boolean trouble = node.asks() || isTroubleInSteps(node);
        return (trouble && !groupsQuestions(node)) ? Judgement.of(Role.QUESTION, "its steps stand below it")
                : Judgement.of(Role.GROUP, "it has no text of its own");
    }

    /// Several headings with texts, none of them a part or a step.
    private boolean standForThemselves(OutlineNode node) {
        long own = node.children()
            .stream()
            .filter(child -> child.isAnswered() && !this.answers.isPart(child) && !child.isAside())
            .count();
        return own >= MANY_CHILDREN && own * 2 > node.children().size();
    }

    /// The same of two, where a heading beside it has several.
    private boolean standForThemselvesAsBeside(OutlineNode node) {
        return node.children().size() >= 2
                && node.children()
                    .stream()
                    .allMatch(child -> child.isAnswered() && !this.answers.isPart(child) && !child.isAside())
                && node.parent()
                    .filter(parent -> this.groups.computeIfAbsent(parent,
                            any -> any.children().stream().anyMatch(this::standForThemselves)))
                    .isPresent();
    }

    /// `## Slow queries` above `### Find them` and `### Kill them`, beside troubles with
    /// a text of their own, or below `# Common issues`.
    private boolean isTroubleInSteps(OutlineNode node) {
        boolean steps = node.children().stream().noneMatch(OutlineNode::complains);
        return steps && !node.gathersTroubles()
                && (HeadingWords.isMessage(node.words()) || (node.fails() && node.parent()
                    .filter(parent -> parent.gathersTroubles() || troublesWithText(parent) > (node.hasText() ? 1 : 0))
                    .isPresent()));
    }

    private long troublesWithText(OutlineNode parent) {
        return this.troubles.computeIfAbsent(parent,
                any -> any.children().stream().filter(child -> child.hasText() && child.fails()).count());
    }

    /// Most of the headings below it ask.
    private static boolean groupsQuestions(OutlineNode node) {
        return node.askingChildren() * 2 > node.children().size();
    }

    private static boolean childrenHaveCodes(OutlineNode node) {
        long codes = node.children().stream().filter(child -> HeadingWords.hasCode(child.words())).count();
        return codes > 1 && codes * 2 > node.children().size();
    }

    private static boolean childrenComplain(OutlineNode node) {
        return node.complainingChildren() * 2 >= node.children().size();
    }

    /// On a page on something else headings ask only below one that names a FAQ, or in
    /// their own texts, or where the page consists of them.
    private Judgement elsewhere(OutlineNode node) {
        boolean asked = node.isAsked() && node.hasText()
                && node.parent()
                    .filter(page -> this.outline.isTitle(page) && page.askingChildren() >= 2
                            && page.askingChildren() * 2 > page.children().size())
                    .isPresent();
        if (asked) {
            return Judgement.of(Role.QUESTION, "it asks, as most headings of the page do");
        }
        Optional<Proposal> inner = this.proposals.best(node, false, false).filter(Proposal::mostlyAsks);
        return (inner.isPresent() && !(node.complains() && node.level() > 1))
                ? new Judgement(Role.GROUP, "its own text asks: " + inner.get().way().name(), inner)
                : Judgement.of(Role.GROUP, "it is no part of a FAQ");
    }

    /// What groups nothing that asks is one entry with all that stands below it.
    ///
    /// @return whether something asks at or below the node
    private boolean close(OutlineNode node) {
        boolean asks = of(node).role() == Role.QUESTION || of(node).inner().isPresent();
        for (OutlineNode child : node.children()) {
            asks |= close(child);
        }
        boolean whole = this.outline.isTitle(node);
        boolean oneAnswer = !whole
                || ((this.outline.name().isPresent() || node.children().size() < 2) && !isBook(node));
        if (!asks && of(node).role() == Role.GROUP && node.isAnswered() && oneAnswer) {
            this.judgements.put(node,
                    Judgement.of(Role.NAME, whole ? "nothing in the file asks" : "nothing below it asks"));
            node.children().forEach(this::within);
        }
        return asks;
    }

    /// With more chapters than one answer has.
    private boolean isBook(OutlineNode node) {
        return node.children().stream().filter(OutlineNode::isAnswered).count() > LONGEST_ANSWER
                || node.children().stream().filter(this.outline::isTitle).anyMatch(this::isBook);
    }

    private void within(OutlineNode node) {
        this.judgements.put(node, Judgement.of(Role.PART, "it stands inside an entry"));
        node.children().forEach(this::within);
    }

}
