package keyfound.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Orders and judges the entries that an engine found, the same for every engine.
///
/// `score = engine + ERROR_SHARE · error match`, then entries with the same question support each other:
/// `(1 - SUPPORT) · own + SUPPORT · best of them`.
public final class Matcher {

    /// What a line and a message have in common counts so much beside the engine's score,
    /// which is of the same scale:
    /// both are sums of rarities.
    private static final double ERROR_SHARE = 0.7;

    /// How much of the score of an entry with the same question goes over to this one.
    private static final double SUPPORT = 0.2;

    private final ErrorMatcher errors;

    private final QuestionCoverage questions;

    private final VerdictRule rule;

    private final Inquiry inquiry;

    public Matcher(Inquiry inquiry, Vocabulary words) {
        this.inquiry = inquiry;
        this.errors = new ErrorMatcher(inquiry, words);
        this.questions = new QuestionCoverage(inquiry, words);
        this.rule = new VerdictRule(words);
    }

    /// @return all of them, best first
    public List<Match> rank(List<Nearby> found) {
        List<Match> matches = new ArrayList<>();
        Map<String, Double> bestOfQuestion = new HashMap<>();
        for (Nearby nearby : found) {
            Match match = match(nearby);
            matches.add(match);
            bestOfQuestion.merge(questionKey(nearby), match.score(), Math::max);
        }
        matches.replaceAll(match -> supported(match, bestOfQuestion.getOrDefault(questionKey(match.nearby()), 0.0)));
        matches.sort(Comparator.comparingDouble(Match::score).reversed());
        return matches;
    }

    private Match match(Nearby nearby) {
        Optional<ErrorMatch> error = this.errors.best(nearby.errors());
        double score = nearby.score() + ERROR_SHARE * error.map(ErrorMatch::score).orElse(0.0);
        Verdict verdict = error.map(this.rule::ofError).orElse(Verdict.UNKNOWN);
        if (this.inquiry.question()) {
            Verdict asked = VerdictRule.ofQuestion(this.questions.of(nearby));
            verdict = (asked.compareTo(verdict) < 0) ? asked : verdict;
        }
        Optional<Difference> difference = (verdict == Verdict.SIMILAR) ? error.map(VerdictRule::difference)
                : Optional.empty();
        return new Match(nearby, score, verdict, difference, error,
                error.map(found -> LineMatches.of(found, this.inquiry.paste())).orElse(List.of()));
    }

    private static Match supported(Match match, double best) {
        return new Match(match.nearby(), (1 - SUPPORT) * match.score() + SUPPORT * best, match.verdict(),
                match.difference(), match.error(), match.lines());
    }

    private static String questionKey(Nearby nearby) {
        return nearby.question().text().toLowerCase(Locale.ROOT);
    }

}
