package keyfound.search.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import keyfound.search.Difference;
import keyfound.search.Reason;
import keyfound.search.Verdict;
import keyfound.search.message.ErrorMatch;
import keyfound.search.message.ErrorMatcher;
import keyfound.search.message.RetrievedEntry;
import keyfound.search.message.SaidKeys;
import keyfound.search.message.Vocabulary;
import keyfound.search.query.MentionedNames;
import keyfound.search.query.ParsedQuery;
import keyfound.search.verdict.EntryVerdicts;
import keyfound.search.verdict.GeneralWeights;
import keyfound.search.verdict.Reasons;
import keyfound.signature.Candidate;
import keyfound.text.LowerCase;

/// Orders and judges the entries that an engine found, the same for every engine.
///
/// `score = engine + ERROR_SHARE · error match`, then entries with the same question
/// support each other: `(1 - SUPPORT) · own + SUPPORT · best of them`.
public final class Matcher {

    /// What a line and a message have in common counts so much beside the engine's score,
    /// which is of the same scale: both are sums of rarities.
    private static final double ERROR_SHARE = 0.85;

    /// How much of the score of an entry with the same question goes over to this one.
    private static final double SUPPORT = 0.2;

    /// An entry that is known comes before one that is merely near, when it has this
    /// share of its score.
    private static final double KNOWN_FIRST = 0.9;

    /// The same where it is known by what it asks about, not by what its answer shows.
    private static final double ASKED_FIRST = 0.7;

    /// A message of which the paste says this share is said whole.
    private static final double WHOLE = 0.99;

    /// The same where nothing below a typed command reads like an error. All of the text
    /// was searched for.
    private static final double TYPED_FIRST = 0.4;

    /// An entry that asks about the code of the paste comes before one that says another
    /// code, when it has this share of its score.
    private static final double SAME_CODE_FIRST = 0.6;

    /// The score of an entry of a file about the very product that the paste names.
    private static final double OWN_PRODUCT = 1.25;

    /// The same where the entry's message names its product, and the paste another one.
    private static final double OTHER_PRODUCT = 0.7;

    /// Keeps the order of those that are lifted.
    private static final double LIFT = 0.001;

    private final ErrorMatcher errors;

    private final EntryVerdicts verdicts;

    private final Reasons reasons;

    private final ParsedQuery query;

    private final Vocabulary words;

    private final boolean plain;

    private final MentionedNames said;

    public Matcher(ParsedQuery query, Vocabulary words) {
        this.query = query;
        this.words = words;
        this.plain = query.isPlain();
        this.said = new MentionedNames(query.paste());
        Vocabulary weights = new GeneralWeights(words);
        this.errors = new ErrorMatcher(query, words, weights);
        this.verdicts = new EntryVerdicts(query, words, weights, this.said);
        this.reasons = new Reasons(query, this.said);
    }

    /// What the query says. Of a message that says none of it the text is enough.
    public SaidKeys said() {
        return this.errors.said();
    }

    /// @return all of them, best first
    public List<JudgedEntry> rank(List<RetrievedEntry> found) {
        List<JudgedEntry> matches = new ArrayList<>();
        Map<String, Double> bestOfQuestion = new HashMap<>();
        for (RetrievedEntry retrieved : found) {
            JudgedEntry match = match(retrieved);
            matches.add(match);
            bestOfQuestion.merge(questionKey(retrieved), match.score(), Math::max);
        }
        matches.replaceAll(match -> supported(match, bestOfQuestion.getOrDefault(questionKey(match.retrieved()), 0.0)));
        matches.sort(Comparator.comparingDouble(JudgedEntry::score).reversed());
        if (!this.query.question() || this.query.isTyped()) {
            knownFirst(matches);
        }
        return matches;
    }

    /// Why an entry was judged so; none for a plain question.
    public Reason reason(JudgedEntry judged) {
        if (this.query.question() || judged.error().isEmpty() || judged.verdict() == Verdict.UNKNOWN) {
            return Reason.NONE;
        }
        RetrievedEntry entry = judged.retrieved();
        return this.reasons.of(entry, judged.error().get(), this.errors.matches(entry.errors()));
    }

    /// Lifts what is known over what is merely near and scores a little more.
    /// @param matches by their scores, best first
    private void knownFirst(List<JudgedEntry> matches) {
        double near = matches.stream()
            .filter(match -> match.verdict() != Verdict.KNOWN)
            .findFirst()
            .map(JudgedEntry::score)
            .orElse(0.0);
        matches.replaceAll(match -> isLifted(match, near) ? match.withScore(near + LIFT * match.score()) : match);
        matches.sort(Comparator.comparingDouble(JudgedEntry::score).reversed());
        codeFirst(matches);
        askedFirst(matches);
        if (!matches.isEmpty() && !this.plain) {
            new Owners(this.said).sort(matches);
        }
        new SameMessages(this.query, this.words, this.said).sort(matches);
    }

    /// Where the first entry says the message with another code or name, one that is
    /// known is the first. Where it is another code, so is one that is about as near and
    /// asks about the very code of the paste. Where the first is merely near, an entry
    /// about a code that stands alone comes first.
    private void codeFirst(List<JudgedEntry> matches) {
        if (matches.isEmpty()) {
            return;
        }
        JudgedEntry first = matches.getFirst();
        boolean near = first.verdict() == Verdict.UNKNOWN;
        boolean code = isOther(first, Difference.Kind.OTHER_CODE);
        if (!near && !code && !isOther(first, Difference.Kind.OTHER_NAME)) {
            return;
        }
        matches.stream()
            .filter(match -> near ? this.verdicts.asksAboutToldCode(match.retrieved()) && isSimilarButForCode(match)
                    : match.verdict() == Verdict.KNOWN
                            || (code && isSimilarButForCode(match) && isOfSameCode(first, match)))
            .findFirst()
            .ifPresent(match -> {
                matches.set(matches.indexOf(match), first.withScore(match.score()));
                matches.set(0, match.withScore(first.score()));
            });
    }

    /// Where the first entry merely shows a line of the paste, and another one that is
    /// known asks about a line that is at least as telling, that one is the first, unless
    /// the line says what the first one asks about, too.
    private void askedFirst(List<JudgedEntry> matches) {
        if (matches.isEmpty() || !isShown(matches.getFirst())) {
            return;
        }
        JudgedEntry first = matches.getFirst();
        Candidate shown = first.error().orElseThrow().candidate();
        matches.stream()
            .filter(match -> match.score() >= ASKED_FIRST * first.score() && match.verdict() == Verdict.KNOWN
                    && !isShown(match))
            .filter(match -> match.error()
                .filter(error -> error.candidate().equals(shown) ? isWhole(error)
                        : error.candidate().line() != shown.line() && error.candidate().weight() >= shown.weight()
                                && !asksAbout(first, error.candidate()))
                .isPresent())
            .findFirst()
            .ifPresent(match -> {
                matches.set(matches.indexOf(match), first.withScore(match.score()));
                matches.set(0, match.withScore(first.score()));
            });
    }

    private static boolean isWhole(ErrorMatch error) {
        return error.alignment().coverage() >= WHOLE && !EntryVerdicts.isGeneral(error);
    }

    /// Whether the line says what the entry asks about, if not all of it.
    private boolean asksAbout(JudgedEntry entry, Candidate line) {
        return this.errors.matches(entry.retrieved().errors())
            .stream()
            .anyMatch(match -> match.candidate().line() == line.line() && !EntryVerdicts.isOfAnswer(match)
                    && match.alignment().coverage() >= WHOLE);
    }

    private static boolean isShown(JudgedEntry match) {
        return match.verdict() == Verdict.KNOWN && match.error().filter(EntryVerdicts::isOfAnswer).isPresent();
    }

    private static boolean isSimilarButForCode(JudgedEntry match) {
        return match.verdict() == Verdict.SIMILAR && !isOther(match, Difference.Kind.OTHER_CODE);
    }

    private boolean isOfSameCode(JudgedEntry first, JudgedEntry match) {
        return match.score() >= SAME_CODE_FIRST * first.score() && this.verdicts.sharesCode(match.retrieved());
    }

    private static boolean isOther(JudgedEntry match, Difference.Kind kind) {
        return match.verdict() == Verdict.SIMILAR
                && match.difference().filter(found -> found.kind() == kind).isPresent();
    }

    /// No hit is known below one that is not. Below one that is, an entry is known, too,
    /// when nothing kept it from that but the very line that the first one explains. To
    /// be asked once twins have their credit.
    /// @param matches best first
    public List<JudgedEntry> agreeing(List<JudgedEntry> matches) {
        if (this.query.question() || matches.isEmpty()) {
            return matches;
        }
        JudgedEntry first = matches.getFirst();
        boolean known = first.verdict() == Verdict.KNOWN;
        Optional<Candidate> explained = first.error().map(ErrorMatch::candidate);
        return matches.stream().map(match -> known ? match.asKnownBeside(explained) : match.asMerelySimilar()).toList();
    }

    /// The score is looked at first: it is there without a verdict.
    private boolean isLifted(JudgedEntry match, double near) {
        double least = this.query.question() ? TYPED_FIRST * near : ASKED_FIRST * near;
        if (match.score() >= near || match.score() < least || match.verdict() != Verdict.KNOWN) {
            return false;
        }
        boolean asked = match.error().filter(EntryVerdicts::isOfAnswer).isEmpty();
        return this.query.question() || asked || match.score() >= KNOWN_FIRST * near;
    }

    private JudgedEntry match(RetrievedEntry retrieved) {
        List<ErrorMatch> matches = this.errors.matches(retrieved.errors());
        double best = 0;
        for (ErrorMatch match : matches) {
            best = Math.max(best, match.score());
        }
        Judgement judgement = new Judgement(matches, this.query.paste(), () -> this.verdicts.of(retrieved, matches));
        double score = share(retrieved, matches, judgement) * (retrieved.score() + ERROR_SHARE * best);
        return new JudgedEntry(retrieved, score, judgement);
    }

    private double share(RetrievedEntry retrieved, List<ErrorMatch> matches, Judgement judgement) {
        if (this.plain) {
            return 1;
        }
        if (this.verdicts.saysProductOf(retrieved)) {
            return OWN_PRODUCT;
        }
        boolean another = matches.stream().anyMatch(match -> this.verdicts.isOfAnother(retrieved, match))
                && judgement.ruling().error().filter(error -> this.verdicts.isOfAnother(retrieved, error)).isPresent();
        return another ? OTHER_PRODUCT : 1;
    }

    private static JudgedEntry supported(JudgedEntry match, double best) {
        return match.withScore((1 - SUPPORT) * match.score() + SUPPORT * best);
    }

    private static String questionKey(RetrievedEntry retrieved) {
        return LowerCase.of(retrieved.question().text());
    }

}
