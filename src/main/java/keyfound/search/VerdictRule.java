package keyfound.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The one place that says when something is known here.
///
/// An error is **known** when what the paste and the entry's message both say, in the same order, tells enough
/// (`ENOUGH` times the rarest word there can be) and is nearly all of the written message (`COVERED`) or nearly all of
/// the brought line (`EXPLAINED`), and every code of the message is in the line. It is **similar** when all of that but
/// the codes holds, or somewhat less is covered. A question is known when an entry's question and messages say nearly
/// all of its words, each weighed by its rarity. All else is **unknown**.
///
/// The figures were chosen on the sets in docs/relevance.md, for at most 2 false in 100 unknown errors.
final class VerdictRule {

    static final double ENOUGH = 1.45;

    static final double COVERED = 0.9;

    static final double EXPLAINED = 0.95;

    static final double PARTLY = 0.45;

    static final double ASKED = 0.8;

    static final double ASKED_SIMILAR = 0.5;

    private final Vocabulary words;

    VerdictRule(Vocabulary words) {
        this.words = words;
    }

    Verdict ofError(ErrorMatch match) {
        Alignment alignment = match.alignment();
        boolean tells = alignment.matched() >= ENOUGH * this.words.greatestRarity();
        boolean covered = alignment.coverage() >= COVERED || alignment.explained() >= EXPLAINED;
        if (tells && covered && alignment.codesAgree()) {
            return Verdict.KNOWN;
        }
        boolean partly = Math.max(alignment.coverage(), alignment.explained()) >= PARTLY;
        return (tells && partly) ? Verdict.SIMILAR : Verdict.UNKNOWN;
    }

    /// @param covered share of the question that the entry says, 0 to 1
    static Verdict ofQuestion(double covered) {
        if (covered >= ASKED) {
            return Verdict.KNOWN;
        }
        return (covered >= ASKED_SIMILAR) ? Verdict.SIMILAR : Verdict.UNKNOWN;
    }

    /// What keeps a similar error from being known; empty when it is known.
    static Optional<Difference> difference(ErrorMatch match) {
        Set<String> written = new TreeSet<>(Alignment.codes(match.writtenUnits()));
        Set<String> brought = new TreeSet<>(Alignment.codes(match.broughtUnits()));
        if (!match.alignment().codesAgree()) {
            Set<String> other = new TreeSet<>(brought);
            other.removeAll(written);
            written.removeAll(brought);
            return Optional
                .of(new Difference(Difference.Kind.OTHER_CODE, String.join(" ", other), String.join(" ", written)));
        }
        return Optional.of(new Difference(Difference.Kind.OTHER_WORDS, unmatched(match), match.known().text()));
    }

    private static String unmatched(ErrorMatch match) {
        List<Unit> units = match.broughtUnits();
        Set<Integer> matched = Set.copyOf(match.alignment().broughtUnits());
        StringBuilder rest = new StringBuilder();
        for (int i = 0; i < units.size(); i++) {
            if (!matched.contains(i) && units.get(i).kind() == Unit.Kind.WORD) {
                String text = match.candidate().text().substring(units.get(i).start(), units.get(i).end());
                rest.append(rest.isEmpty() ? "" : " ").append(text);
            }
        }
        return rest.toString();
    }

}
