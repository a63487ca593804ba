package keyfound.search.ranking;

import java.util.List;
import java.util.Optional;

import keyfound.search.Verdict;
import keyfound.search.message.ErrorMatch;
import keyfound.search.query.MentionedNames;
import keyfound.search.verdict.EntryVerdicts;
import keyfound.signature.Candidate;

/// Whose message it is, where the paste names the product of a near file, and the first
/// hit is known but belongs to a file of another product:
///
/// - An entry of the named product that is known by the same line comes first.
/// - Where there is none, a message that any program may print (`404 Not Found`) is no
///   answer: it may be the named product's.
final class Owners {

    /// The entry of the named product has this share of the first one's score.
    private static final double OWNER_FIRST = 0.6;

    private final MentionedNames said;

    Owners(MentionedNames said) {
        this.said = said;
    }

    /// @param matches best first
    void sort(List<JudgedEntry> matches) {
        JudgedEntry first = matches.getFirst();
        if (first.verdict() != Verdict.KNOWN || first.error().isEmpty() || first.retrieved().products().isEmpty()
                || isNamed(first)) {
            return;
        }
        ErrorMatch error = first.error().get();
        Optional<JudgedEntry> owner = matches.stream()
            .filter(match -> match.score() >= OWNER_FIRST * first.score() && isNamed(match)
                    && isKnownBy(match, error.candidate()))
            .findFirst();
        if (owner.isPresent()) {
            matches.set(matches.indexOf(owner.get()), first.withScore(owner.get().score()));
            matches.set(0, owner.get().withScore(first.score()));
        }
        else if (EntryVerdicts.isGeneral(error) && matches.stream().anyMatch(this::isNamed)) {
            matches.set(0, first.asMerelySimilar());
        }
    }

    private boolean isNamed(JudgedEntry match) {
        return this.said.any(match.retrieved().products());
    }

    private static boolean isKnownBy(JudgedEntry match, Candidate line) {
        return match.isAbout(line) && match.verdict() == Verdict.KNOWN
                && match.error().filter(error -> error.candidate().equals(line)).isPresent();
    }

}
