package keyfound.search.ranking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import keyfound.search.Difference;
import keyfound.search.Verdict;
import keyfound.search.message.ErrorMatch;
import keyfound.search.message.ErrorMatcher;
import keyfound.search.message.LineMatches;
import keyfound.search.message.RetrievedEntry;
import keyfound.search.message.Vocabulary;
import keyfound.search.query.ParsedQuery;
import keyfound.search.verdict.ExitReports;
import keyfound.search.verdict.MessageIdentity;
import keyfound.search.verdict.QuestionCoverage;
import keyfound.search.verdict.SharedCodes;
import keyfound.search.verdict.VerdictRule;
import keyfound.signature.Candidate;

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

    /// A line that is nearly as telling as the most telling one.
    private static final double AS_TELLING = 0.9;

    /// An entry that is known comes before one that is merely near, when it has this
    /// share of its score.
    private static final double KNOWN_FIRST = 0.9;

    /// The same where it is known by what it asks about, not by what its answer shows.
    private static final double ASKED_FIRST = 0.7;

    /// Keeps the order of those that are lifted.
    private static final double LIFT = 0.001;

    private final ErrorMatcher errors;

    private final QuestionCoverage questions;

    private final VerdictRule rule;

    private final SharedCodes codes;

    private final ParsedQuery inquiry;

    /// The codes with which a program was killed, where the paste tells of little else.
    private final Set<String> killed;

    public Matcher(ParsedQuery inquiry, Vocabulary words) {
        this.inquiry = inquiry;
        this.errors = new ErrorMatcher(inquiry, words);
        this.questions = new QuestionCoverage(inquiry, words);
        this.rule = new VerdictRule(words);
        this.codes = new SharedCodes(inquiry, words);
        List<Candidate> lines = inquiry.paste().candidates();
        this.killed = lines.stream()
            .filter(line -> line.weight() >= AS_TELLING * lines.getFirst().weight())
            .flatMap(line -> ExitReports.in(line.text()).stream())
            .collect(Collectors.toSet());
    }

    /// @return all of them, best first
    public List<JudgedEntry> rank(List<RetrievedEntry> found) {
        List<JudgedEntry> matches = new ArrayList<>();
        Map<String, Double> bestOfQuestion = new HashMap<>();
        for (RetrievedEntry nearby : found) {
            JudgedEntry match = match(nearby);
            matches.add(match);
            bestOfQuestion.merge(questionKey(nearby), match.score(), Math::max);
        }
        matches.replaceAll(match -> supported(match, bestOfQuestion.getOrDefault(questionKey(match.nearby()), 0.0)));
        matches.sort(Comparator.comparingDouble(JudgedEntry::score).reversed());
        if (!this.inquiry.question()) {
            knownFirst(matches);
        }
        return matches;
    }

    /// Lifts what is known over what is merely near and scores a little more.
    private static void knownFirst(List<JudgedEntry> matches) {
        double near = matches.stream()
            .filter(match -> match.verdict() != Verdict.KNOWN)
            .mapToDouble(JudgedEntry::score)
            .max()
            .orElse(0);
        matches.replaceAll(match -> isLifted(match, near) ? match.withScore(near + LIFT * match.score()) : match);
        matches.sort(Comparator.comparingDouble(JudgedEntry::score).reversed());
    }

    private static boolean isLifted(JudgedEntry match, double near) {
        boolean asked = match.error().filter(error -> MessageIdentity.isAsked(error.known())).isPresent();
        double least = (asked ? ASKED_FIRST : KNOWN_FIRST) * near;
        return match.verdict() == Verdict.KNOWN && match.score() < near && match.score() >= least;
    }

    private JudgedEntry match(RetrievedEntry nearby) {
        List<ErrorMatch> all = this.errors.matches(nearby.errors());
        Optional<ErrorMatch> best = all.stream().max(Comparator.comparingDouble(ErrorMatch::score));
        double score = nearby.score() + ERROR_SHARE * best.map(ErrorMatch::score).orElse(0.0);
        Optional<ErrorMatch> error = this.inquiry.question() ? surest(all, nearby) : best;
        Verdict ofError = error.map(found -> this.rule.ofError(found, nearby.question())).orElse(Verdict.UNKNOWN);
        Verdict asked = asked(nearby);
        Verdict verdict = (asked.compareTo(ofError) < 0) ? asked : ofError;
        Optional<Difference> difference = (verdict == ofError && verdict == Verdict.SIMILAR)
                ? error.map(VerdictRule::difference) : Optional.empty();
        if (verdict == Verdict.UNKNOWN) {
            difference = this.codes.otherwise(nearby);
            verdict = difference.isPresent() ? Verdict.SIMILAR : verdict;
        }
        return new JudgedEntry(nearby, score, verdict, difference, error,
                error.map(found -> LineMatches.of(found, this.inquiry.paste())).orElse(List.of()));
    }

    private Verdict asked(RetrievedEntry nearby) {
        if (!Collections.disjoint(this.killed, ExitReports.in(nearby.question().text()))) {
            return Verdict.KNOWN;
        }
        return this.inquiry.question() ? this.rule.ofQuestion(this.questions.of(nearby)) : Verdict.UNKNOWN;
    }

    /// A question that quotes an error is answered by the entry that quotes it too,
    /// however much more another of the
    /// entry's texts has in common with the whole question.
    private Optional<ErrorMatch> surest(List<ErrorMatch> matches, RetrievedEntry nearby) {
        return matches.stream()
            .max(Comparator.comparing((ErrorMatch match) -> this.rule.ofError(match, nearby.question()))
                .reversed()
                .thenComparingDouble(ErrorMatch::score));
    }

    private static JudgedEntry supported(JudgedEntry match, double best) {
        return match.withScore((1 - SUPPORT) * match.score() + SUPPORT * best);
    }

    private static String questionKey(RetrievedEntry nearby) {
        return nearby.question().text().toLowerCase(Locale.ROOT);
    }

}
