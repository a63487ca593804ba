package keyfound.search.verdict;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import keyfound.entry.ErrorText.Origin;
import keyfound.search.Difference;
import keyfound.search.Verdict;
import keyfound.search.identity.MessageIdentity;
import keyfound.search.message.Alignment;
import keyfound.search.message.ErrorMatch;
import keyfound.search.message.MessageUnits;
import keyfound.search.message.RetrievedEntry;
import keyfound.search.message.Unit;
import keyfound.search.message.Vocabulary;
import keyfound.search.query.ParsedQuery;
import keyfound.signature.phrase.FailureWords;

/// The bounds beyond which a message or a question is known here.
///
/// An error is **known** when what the paste and the entry's message both say, in the
/// same order, tells enough (`ENOUGH` times the most that a word tells;
/// `ENOUGH_OF_EQUAL` where the one says all of the other) and is nearly all of the
/// written message (`COVERED`) or nearly all of the brought line (`EXPLAINED`), with next
/// to nothing put in between or left out in between (`UNBROKEN`), and nothing of what
/// makes that message this one is missing from the line ({@link MessageIdentity}). It is
/// **similar** when it tells enough and somewhat less of that holds.
///
/// A question is known when an entry's question and messages say most of its words, each
/// weighed by its rarity (`ASKED`), all its codes among them and none of its rarest words
/// missing (`ASKED_MISSING`), and those tell enough (`ASKED_ENOUGH` times the rarest
/// word); it is similar when they say some of it (`ASKED_SIMILAR`) that tells anything
/// (`ASKED_TELLS`). A single word is no question: it is never more than similar, to
/// whatever entry says it, unless it is a code (`E0382`) that an entry's question says.
/// All else is **unknown**.
///
/// The figures stand in {@link Thresholds}.
final class VerdictRule {

    private static final int FEWEST_WORDS_OF_PART = 3;

    private final Vocabulary words;

    private final OtherCodes codes;

    private final Identification identification;

    private final CauseAlone cause;

    private final double rarest;

    private final FrameAndCause frames;

    /// Whether nothing tells more than a comment in code, which is nobody's failure.
    private final boolean comment;

    /// @param words how much a word of a message tells
    /// @param rarest the rarity of a word that no entry says, for questions
    VerdictRule(ParsedQuery query, Vocabulary words, double rarest) {
        this.words = words;
        this.rarest = rarest;
        this.frames = new FrameAndCause(query.paste());
        this.comment = query.paste().isComment();
        this.codes = new OtherCodes(words);
        this.cause = new CauseAlone(words);
        this.identification = new Identification(query, words);
    }

    /// @param owned whether the paste names what the entry's file is about
    Verdict ofError(ErrorMatch match, RetrievedEntry entry, boolean owned) {
        MessageUnits question = entry.question();
        Alignment alignment = match.alignment();
        boolean tells = alignment.matched() >= enough(match) * this.words.greatestRarity();
        if (tells && !this.comment && (isSame(match) || this.cause.isSaid(match)) && isWhole(match)
                && !isMentionedCommand(match) && !this.frames.announcesCause(match)
                && !FrameAndCause.goesOnOtherwise(match, entry) && !isMentionedFrame(match)
                && this.identification.isGiven(match, owned, question)
                && MessageIdentity.missing(match, question).isEmpty()
                && (match.candidate().isTelling() || MessageIdentity.saysCodesOf(question, match))) {
            return Verdict.KNOWN;
        }
        boolean partly = Math.max(alignment.coverage(), alignment.explained()) >= Thresholds.PARTLY;
        boolean similar = (tells && partly) || this.codes.areAllThatDiffers(match);
        return similar ? Verdict.SIMILAR : Verdict.UNKNOWN;
    }

    private static double enough(ErrorMatch match) {
        Alignment alignment = match.alignment();
        boolean span = match.known().origin() == Origin.ANSWER_SPAN;
        if (alignment.coverage() >= Thresholds.EXPLAINED && alignment.told() >= Thresholds.EXPLAINED) {
            return span ? Thresholds.ENOUGH_OF_SPAN : Thresholds.ENOUGH_OF_EQUAL;
        }
        if (MessageIdentity.isAsked(match.known()) && alignment.coverage() >= Thresholds.EXPLAINED
                && FrameAndCause.isWholeParts(match) && !Identification.isGeneral(match.known().message())) {
            return Thresholds.ENOUGH_OF_EQUAL;
        }
        boolean mentioned = span && alignment.explained() < Thresholds.MENTIONED;
        return mentioned ? Thresholds.ENOUGH_OF_MENTIONED : Thresholds.ENOUGH;
    }

    /// A message that the line goes on behind is less than the line: it has to be as much
    /// as half of it, what stands in open places aside, or so long that it is no other
    /// message's beginning.
    private boolean isWhole(ErrorMatch match) {
        return !Continuation.isIn(match) || match.alignment().told() >= Thresholds.MENTIONED
                || match.alignment().matched() >= Thresholds.LONG * this.words.greatestRarity();
    }

    private boolean isSame(ErrorMatch match) {
        Alignment alignment = match.alignment();
        boolean part = alignment.explained() >= Thresholds.EXPLAINED && alignment.coverage() >= Thresholds.PARTLY
                && mayBePart(match) && !endsOtherwise(match);
        return (alignment.coverage() >= Thresholds.COVERED || part || ListedItems.isAllElseSaid(match, this.words))
                && !beginsOtherwise(match) && (alignment.unbroken() >= leastUnbroken(match)
                        || this.identification.unbroken(match) >= leastUnbroken(match));
    }

    /// A long message that is said whole may have a few words put in.
    private double leastUnbroken(ErrorMatch match) {
        boolean isLong = match.alignment().coverage() >= Thresholds.EXPLAINED
                && match.alignment().matched() >= Thresholds.LONG * this.words.greatestRarity();
        return isLong ? Thresholds.UNBROKEN_OF_LONG : Thresholds.UNBROKEN;
    }

    /// Whether another word stands in either right in front of what both say: `forward
    /// lock failed` beside `reverse lock failed`. What an answer merely shows is an
    /// example, which may begin with a name.
    private boolean beginsOtherwise(ErrorMatch match) {
        Alignment.Pair first = match.alignment().pairs().getFirst();
        return MessageIdentity.isAsked(match.known()) && tellsInFront(match.brought(), first.brought())
                && tellsInFront(match.known().message(), first.written());
    }

    private boolean tellsInFront(MessageUnits message, int at) {
        if (at == 0 || at >= message.units().size()) {
            return false;
        }
        Unit before = message.units().get(at - 1);
        int end = Math.max(before.end(), message.units().get(at).start());
        return before.kind() == Unit.Kind.WORD && message.text().substring(before.end(), end).isBlank()
                && this.words.rarity(before.key()) >= Thresholds.OTHER_BEGINNING * this.words.greatestRarity();
    }

    /// What an answer shows and tells no failure is a command or a setting. A failure
    /// that says more is about something else: `cannot drop extension a because other
    /// objects depend on it` beside `DROP EXTENSION a;`.
    private static boolean isMentionedCommand(ErrorMatch match) {
        return match.known().origin() == Origin.ANSWER_BLOCK && match.alignment().told() < Thresholds.COVERED
                && !FailureWords.inText(match.known().text()) && FailureWords.inText(match.brought().text())
                && !FrameAndCause.isWholeParts(match);
    }

    /// What an answer merely mentions, and the line says in front of a cause that is more
    /// than it: `OCI runtime error` beside `OCI runtime error: crun: …`.
    private static boolean isMentionedFrame(ErrorMatch match) {
        return match.known().origin() == Origin.ANSWER_SPAN && match.alignment().told() < Thresholds.MENTIONED
                && FrameAndCause.isInFrontOfCause(match);
    }

    /// What an answer shows is a command or a setting as often as a message, and then a
    /// short line that says a part of it is none either. A line that quotes a name of
    /// which the message says nothing is no part of it.
    private static boolean mayBePart(ErrorMatch match) {
        return !quotesAnother(match)
                && (match.known().origin() != Origin.ANSWER_BLOCK || FailureWords.inText(match.brought().text())
                        || match.candidate().signature().words().size() >= FEWEST_WORDS_OF_PART);
    }

    /// Whether the message ends with a word and the line with something else: `(required
    /// by ledgerd)` beside `(required by /opt/app/bin/run)`.
    private static boolean endsOtherwise(ErrorMatch match) {
        Alignment.Pair last = match.alignment().pairs().getLast();
        Optional<Unit> ours = rightBehind(match.brought(), last.brought());
        return rightBehind(match.known().message(), last.written()).filter(unit -> unit.kind() == Unit.Kind.WORD)
            .filter(theirs -> ours.filter(unit -> !unit.key().contains(theirs.key())).isPresent())
            .isPresent();
    }

    /// The unit that follows, with nothing but a blank between them.
    private static Optional<Unit> rightBehind(MessageUnits message, int at) {
        if (at + 1 >= message.units().size()) {
            return Optional.empty();
        }
        Unit unit = message.units().get(at);
        Unit next = message.units().get(at + 1);
        return Optional.of(next)
            .filter(found -> unit.end() < found.start()
                    && message.text().substring(unit.end(), found.start()).isBlank());
    }

    private static boolean quotesAnother(ErrorMatch match) {
        BitSet paired = new BitSet();
        match.alignment().pairs().forEach(pair -> paired.set(pair.brought()));
        List<Unit> units = match.brought().units();
        return IntStream.range(0, units.size())
            .filter(at -> !paired.get(at) && units.get(at).kind() == Unit.Kind.NAME)
            .anyMatch(at -> units.get(at).key().chars().anyMatch(Character::isLetter));
    }

    Verdict ofQuestion(QuestionCoverage.Covered covered) {
        double tells = covered.weight() / this.rarest;
        if (covered.named()
                || (covered.share() >= Thresholds.ASKED && tells >= Thresholds.ASKED_ENOUGH && isWhole(covered))) {
            return Verdict.KNOWN;
        }
        boolean partly = covered.share() >= Thresholds.ASKED_SIMILAR || covered.single();
        return (partly && tells >= Thresholds.ASKED_TELLS) ? Verdict.SIMILAR : Verdict.UNKNOWN;
    }

    private boolean isWhole(QuestionCoverage.Covered covered) {
        return covered.codesAgree() && !covered.single()
                && covered.rarestMissing() < Thresholds.ASKED_MISSING * this.rarest;
    }

    /// What keeps a similar error from being known; empty when it is known.
    /// @param question the entry's
    static Difference difference(ErrorMatch match, MessageUnits question) {
        return MessageIdentity.missing(match, question)
            .orElseGet(() -> MessageIdentity.otherWords(match, unmatched(match)));
    }

    /// The stretches of the line in which no word is the same.
    private static String unmatched(ErrorMatch match) {
        BitSet other = new BitSet();
        BitSet same = new BitSet();
        match.brought()
            .units()
            .stream()
            .filter(unit -> unit.kind() == Unit.Kind.WORD)
            .forEach(unit -> other.set(unit.start(), unit.end()));
        for (Alignment.Pair pair : match.alignment().pairs()) {
            Unit unit = match.brought().units().get(pair.brought());
            same.set(unit.start(), unit.end());
        }
        other.andNot(same);
        List<String> rest = new ArrayList<>();
        for (int at = other.nextSetBit(0); at >= 0; at = other.nextSetBit(other.nextClearBit(at))) {
            rest.add(match.brought().text().substring(at, other.nextClearBit(at)));
        }
        return String.join(" ", rest);
    }

}
