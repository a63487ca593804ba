package keyfound.search.verdict;

import java.util.BitSet;
import java.util.StringJoiner;

import keyfound.search.Difference;
import keyfound.search.Verdict;
import keyfound.search.message.Alignment;
import keyfound.search.message.ErrorMatch;
import keyfound.search.message.MessageUnits;
import keyfound.search.message.Unit;
import keyfound.search.message.Vocabulary;
import keyfound.search.query.ParsedQuery;

/// The bounds beyond which a message or a question is known here.
///
/// An error is **known** when what the paste and the entry's message both say, in the
/// same order, tells enough (`ENOUGH` times the rarest word there can be;
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

    private final Vocabulary words;

    private final OtherCodes codes;

    private final Identification identification;

    VerdictRule(ParsedQuery query, Vocabulary words) {
        this.words = words;
        this.codes = new OtherCodes(words);
        this.identification = new Identification(query, words);
    }

    /// @param question the entry's
    Verdict ofError(ErrorMatch match, MessageUnits question) {
        Alignment alignment = match.alignment();
        boolean tells = alignment.matched() >= enough(alignment) * this.words.greatestRarity();
        if (tells && isSame(match) && this.identification.isGiven(match) && MessageIdentity.missing(match).isEmpty()
                && (match.candidate().isTelling() || MessageIdentity.saysCodesOf(question, match))) {
            return Verdict.KNOWN;
        }
        boolean partly = Math.max(alignment.coverage(), alignment.explained()) >= Thresholds.PARTLY;
        boolean similar = (tells && partly) || this.codes.areAllThatDiffers(match);
        return similar ? Verdict.SIMILAR : Verdict.UNKNOWN;
    }

    private static double enough(Alignment alignment) {
        boolean equal = alignment.coverage() >= Thresholds.EXPLAINED && alignment.explained() >= Thresholds.EXPLAINED;
        return equal ? Thresholds.ENOUGH_OF_EQUAL : Thresholds.ENOUGH;
    }

    private boolean isSame(ErrorMatch match) {
        Alignment alignment = match.alignment();
        return (alignment.coverage() >= Thresholds.COVERED || alignment.explained() >= Thresholds.EXPLAINED)
                && (alignment.unbroken() >= Thresholds.UNBROKEN
                        || this.identification.unbroken(match) >= Thresholds.UNBROKEN);
    }

    Verdict ofQuestion(QuestionCoverage.Covered covered) {
        double tells = covered.weight() / this.words.greatestRarity();
        if (covered.named()
                || (covered.share() >= Thresholds.ASKED && tells >= Thresholds.ASKED_ENOUGH && isWhole(covered))) {
            return Verdict.KNOWN;
        }
        boolean partly = covered.share() >= Thresholds.ASKED_SIMILAR || covered.single();
        return (partly && tells >= Thresholds.ASKED_TELLS) ? Verdict.SIMILAR : Verdict.UNKNOWN;
    }

    private boolean isWhole(QuestionCoverage.Covered covered) {
        return covered.codesAgree() && !covered.single()
                && covered.rarestMissing() < Thresholds.ASKED_MISSING * this.words.greatestRarity();
    }

    /// What keeps a similar error from being known; empty when it is known.
    static Difference difference(ErrorMatch match) {
        return MessageIdentity.missing(match).orElseGet(() -> MessageIdentity.otherWords(match, unmatched(match)));
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
        StringJoiner rest = new StringJoiner(" ");
        for (int at = other.nextSetBit(0); at >= 0; at = other.nextSetBit(other.nextClearBit(at))) {
            rest.add(match.brought().text().substring(at, other.nextClearBit(at)));
        }
        return rest.toString();
    }

}
