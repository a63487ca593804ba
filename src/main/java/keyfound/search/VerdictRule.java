package keyfound.search;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The one place that says when something is known here.
///
/// An error is **known** when what the paste and the entry's message both say, in the same order, tells enough
/// (`ENOUGH` times the rarest word there can be; `ENOUGH_OF_EQUAL` where the one says all of the other) and is nearly
/// all of the written message (`COVERED`) or nearly all of the brought line (`EXPLAINED`), with next to nothing put in
/// between or left out in between (`UNBROKEN`), and nothing of what makes that message this one is missing from the
/// line ({@link MessageIdentity}). It is **similar** when it tells enough and somewhat less of that holds. A question is known when an entry's question and messages say nearly
/// all of its words, each weighed by its rarity. All else is **unknown**.
///
/// The figures were chosen on the sets in docs/relevance.md, for at most 2 false in 100 unknown errors.
final class VerdictRule {

    static final double ENOUGH = 1.45;

    static final double ENOUGH_OF_EQUAL = 0.7;

    static final double COVERED = 0.9;

    static final double EXPLAINED = 0.95;

    static final double UNBROKEN = 0.92;

    static final double PARTLY = 0.45;

    static final double ASKED = 0.8;

    static final double ASKED_SIMILAR = 0.5;

    private final Vocabulary words;

    VerdictRule(Vocabulary words) {
        this.words = words;
    }

    Verdict ofError(ErrorMatch match) {
        Alignment alignment = match.alignment();
        boolean tells = alignment.matched() >= enough(alignment) * this.words.greatestRarity();
        if (tells && isSame(alignment) && MessageIdentity.missing(match.brought(), match.known()).isEmpty()) {
            return Verdict.KNOWN;
        }
        boolean partly = Math.max(alignment.coverage(), alignment.explained()) >= PARTLY;
        return (tells && partly) ? Verdict.SIMILAR : Verdict.UNKNOWN;
    }

    private static double enough(Alignment alignment) {
        boolean equal = alignment.coverage() >= EXPLAINED && alignment.explained() >= EXPLAINED;
        return equal ? ENOUGH_OF_EQUAL : ENOUGH;
    }

    private static boolean isSame(Alignment alignment) {
        return alignment.unbroken() >= UNBROKEN
                && (alignment.coverage() >= COVERED || alignment.explained() >= EXPLAINED);
    }

    /// @param covered share of the question that the entry says, 0 to 1
    static Verdict ofQuestion(double covered) {
        if (covered >= ASKED) {
            return Verdict.KNOWN;
        }
        return (covered >= ASKED_SIMILAR) ? Verdict.SIMILAR : Verdict.UNKNOWN;
    }

    /// What keeps a similar error from being known; empty when it is known.
    static Difference difference(ErrorMatch match) {
        return MessageIdentity.missing(match.brought(), match.known())
            .orElseGet(() -> new Difference(Difference.Kind.OTHER_WORDS, unmatched(match), match.known().text()));
    }

    private static String unmatched(ErrorMatch match) {
        Set<Integer> matched = match.alignment().pairs().stream().map(Alignment.Pair::brought).collect(toSet());
        List<Unit> units = match.brought().units();
        return IntStream.range(0, units.size())
            .filter(i -> !matched.contains(i) && units.get(i).kind() == Unit.Kind.WORD)
            .mapToObj(i -> match.brought().textOf(units.get(i)))
            .collect(Collectors.joining(" "));
    }

}
