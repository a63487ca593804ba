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
    private static final double ERROR_SHARE = 0.85;

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
        List<ErrorMatch> all = this.errors.matches(nearby.errors());
        Optional<ErrorMatch> best = all.stream().max(Comparator.comparingDouble(ErrorMatch::score));
        double score = nearby.score() + ERROR_SHARE * best.map(ErrorMatch::score).orElse(0.0);
        Optional<ErrorMatch> error = this.inquiry.question() ? surest(all) : best;
        Verdict ofError = error.map(this.rule::ofError).orElse(Verdict.UNKNOWN);
        Verdict asked = this.inquiry.question() ? this.rule.ofQuestion(this.questions.of(nearby)) : Verdict.UNKNOWN;
        Verdict verdict = (asked.compareTo(ofError) < 0) ? asked : ofError;
        Optional<Difference> difference = (verdict == ofError && verdict == Verdict.SIMILAR)
                ? error.map(VerdictRule::difference) : Optional.empty();
        return new Match(nearby, score, verdict, difference, error,
                error.map(found -> LineMatches.of(found, this.inquiry.paste())).orElse(List.of()));
    }

    /// A question that quotes an error is answered by the entry that quotes it too,
    /// however much more another of the
    /// entry's texts has in common with the whole question.
    private Optional<ErrorMatch> surest(List<ErrorMatch> matches) {
        return matches.stream()
            .max(Comparator.comparing(this.rule::ofError).reversed().thenComparingDouble(ErrorMatch::score));
    }

    private static Match supported(Match match, double best) {
        return match.withScore((1 - SUPPORT) * match.score() + SUPPORT * best);
    }

    private static String questionKey(Nearby nearby) {
        return nearby.question().text().toLowerCase(Locale.ROOT);
    }

}
