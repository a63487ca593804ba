package keyfound.search.verdict;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import keyfound.entry.ErrorText.Origin;
import keyfound.search.Difference;
import keyfound.search.Verdict;
import keyfound.search.identity.MessageIdentity;
import keyfound.search.message.ErrorMatch;
import keyfound.search.message.MessageUnits;
import keyfound.search.message.RetrievedEntry;
import keyfound.search.message.Vocabulary;
import keyfound.search.query.MentionedNames;
import keyfound.search.query.ParsedQuery;
import keyfound.signature.Candidate;
import keyfound.signature.token.Signature;

/// Decides what is said of one entry beside a query. `search.ranking` may still lower the
/// verdict, or share it between twins.
///
/// A known message beside an unexplained failure of the paste is similar ({@link
/// UnexplainedFailures}). Otherwise the surest of these holds: the message rule ({@link
/// VerdictRule}), the question rule, the exit code that both tell of ({@link
/// ExitReports}), the code without a digit that it asks about ({@link NameCodes}), the
/// code that both name ({@link SharedCodes}).
public final class EntryVerdicts {

    /// A line that is nearly as telling as the most telling one.
    private static final double AS_TELLING = 0.9;

    private final ParsedQuery query;

    private final VerdictRule rule;

    private final QuestionCoverage questions;

    private final SharedCodes codes;

    private final NameCodes names;

    private final UnexplainedFailures unexplained;

    private final LinesTogether together;

    private final Ownership ownership;

    /// The codes with which a program was killed, where the paste tells of little else.
    private final Set<String> killed;

    /// @param words how rare a word is here, for questions
    /// @param weights how much a word tells, for messages
    /// @param said what the paste says of products
    public EntryVerdicts(ParsedQuery query, Vocabulary words, Vocabulary weights, MentionedNames said) {
        this.query = query;
        this.rule = new VerdictRule(query, weights, words.greatestRarity());
        this.questions = new QuestionCoverage(query, words);
        this.codes = new SharedCodes(query, words);
        this.names = new NameCodes(query, weights);
        this.together = new LinesTogether(weights);
        this.unexplained = new UnexplainedFailures(query);
        this.ownership = new Ownership(said);
        List<Candidate> lines = query.paste().candidates();
        this.killed = lines.stream()
            .filter(line -> line.weight() >= AS_TELLING * lines.getFirst().weight())
            .flatMap(line -> ExitReports.in(line.signature()).stream())
            .collect(Collectors.toSet());
    }

    /// @param matches every line beside every message of the entry that shares enough
    /// with it
    public Ruling of(RetrievedEntry entry, List<ErrorMatch> matches) {
        List<ErrorMatch> joined = this.together.joined(matches);
        List<Judged> judged = new ArrayList<>();
        for (ErrorMatch match : joined) {
            judged.add(new Judged(match, ofError(match, entry)));
        }
        Optional<Judged> surest = surest(judged);
        Optional<ErrorMatch> error = surest.map(Judged::match);
        Verdict ofError = surest.map(Judged::verdict).orElse(Verdict.UNKNOWN);
        if (ofError == Verdict.KNOWN && this.ownership.mayBeOfAnotherProgram(entry, error.orElseThrow())) {
            ErrorMatch best = error.orElseThrow();
            return new Ruling(Verdict.SIMILAR, () -> Optional.of(VerdictRule.difference(best, entry.question())),
                    Optional.of(best), Optional.empty());
        }
        if (ofError == Verdict.KNOWN && !this.query.question()) {
            ErrorMatch best = error.orElseThrow();
            error = leavingNothing(judged, matches, entry);
            if (error.isEmpty()) {
                Candidate left = this.unexplained.beside(best, matches, entry).orElseThrow();
                Difference other = new Difference(Difference.Kind.OTHER_WORDS, left.text(), best.known().text());
                return new Ruling(Verdict.SIMILAR, () -> Optional.of(other), Optional.of(best), Optional.of(left));
            }
        }
        Verdict asked = asked(entry);
        Verdict verdict = (asked.compareTo(ofError) < 0) ? asked : ofError;
        if (verdict == Verdict.UNKNOWN) {
            Optional<Difference> shared = this.codes.otherwise(entry);
            return new Ruling(shared.isPresent() ? Verdict.SIMILAR : verdict, () -> shared, error, Optional.empty());
        }
        if (verdict == ofError && verdict == Verdict.SIMILAR) {
            Optional<ErrorMatch> similar = error;
            return new Ruling(verdict, () -> similar.map(match -> VerdictRule.difference(match, entry.question())),
                    error, Optional.empty());
        }
        return new Ruling(verdict, error, Optional.empty());
    }

    /// Twins are one entry, so the surest verdict holds for all of them. Where a code or
    /// a name differs, the twin says another error, and its own verdict holds.
    public static Verdict ofTwin(Verdict own, Optional<Difference> difference, Verdict surest) {
        boolean another = difference.filter(found -> found.kind() != Difference.Kind.OTHER_WORDS).isPresent();
        return another ? own : surest;
    }

    /// Whether any program may print the message.
    public static boolean isGeneral(ErrorMatch match) {
        return Identification.isGeneral(match.known().message());
    }

    /// How much of the words of the line that are no general text the message says.
    public static double ownShare(ErrorMatch match) {
        return Identification.ownShare(match);
    }

    /// Whether the message stands in a code block of the answer.
    public static boolean isShown(ErrorMatch match) {
        return match.known().origin() == Origin.ANSWER_BLOCK;
    }

    /// Whether the message, which the answer merely shows, says more than next to nothing
    /// of the line. Otherwise an entry that is known is known by what it asks about.
    public static boolean isOfAnswer(ErrorMatch match) {
        return !MessageIdentity.isAsked(match.known()) && match.alignment().explained() >= Thresholds.NEXT_TO_NOTHING;
    }

    /// The line and the message as a whole, where nothing smaller tells them apart.
    /// @param question the entry's
    public static Difference difference(ErrorMatch match, MessageUnits question) {
        return VerdictRule.difference(match, question);
    }

    /// The quoted names in which the line and the message differ.
    public static Difference otherName(ErrorMatch match) {
        return MessageIdentity.otherName(match);
    }

    /// Whether the paste says the name of what the entry's file is about.
    public boolean saysProductOf(RetrievedEntry entry) {
        return this.ownership.isSaid(entry);
    }

    /// Whether the message names another product than the paste.
    public boolean isOfAnother(RetrievedEntry entry, ErrorMatch match) {
        return this.ownership.isOfAnother(entry, match);
    }

    /// Whether the most telling line says the very code that the entry asks about, and it
    /// is a name: `0x80070003`.
    public boolean sharesCode(RetrievedEntry entry) {
        return this.codes.otherwise(entry).isPresent();
    }

    /// Whether the entry asks about nothing but a code that the paste tells by itself.
    public boolean asksAboutToldCode(RetrievedEntry entry) {
        return this.codes.isTold(entry.question());
    }

    private Verdict ofError(ErrorMatch match, RetrievedEntry entry) {
        return this.rule.ofError(match, entry, this.ownership.isSaid(entry));
    }

    private Verdict asked(RetrievedEntry entry) {
        if (!this.killed.isEmpty()
                && !Collections.disjoint(this.killed, ExitReports.in(Signature.ofWhole(entry.question().text())))) {
            return Verdict.KNOWN;
        }
        if (this.names.areAskedBy(entry)) {
            return Verdict.KNOWN;
        }
        return this.query.question() ? this.rule.ofQuestion(this.questions.of(entry)) : Verdict.UNKNOWN;
    }

    /// The best message that makes the entry known and leaves no failure of the paste
    /// unexplained.
    private Optional<ErrorMatch> leavingNothing(List<Judged> judged, List<ErrorMatch> matches, RetrievedEntry entry) {
        return judged.stream()
            .filter(each -> each.verdict() == Verdict.KNOWN)
            .map(Judged::match)
            .sorted(Comparator.comparingDouble(ErrorMatch::score).reversed())
            .filter(match -> this.unexplained.beside(match, matches, entry).isEmpty())
            .findFirst();
    }

    /// A question that quotes an error is answered by the entry that quotes it too,
    /// however much more another of the entry's texts has in common with the whole
    /// question.
    private static Optional<Judged> surest(List<Judged> judged) {
        @Nullable Judged surest = null;
        for (Judged each : judged) {
            surest = (surest == null || each.isSurerThan(surest)) ? each : surest;
        }
        return Optional.ofNullable(surest);
    }

    private record Judged(ErrorMatch match, Verdict verdict) {

        boolean isSurerThan(Judged other) {
            int surer = other.verdict.compareTo(this.verdict);
            return surer > 0 || (surer == 0 && this.match.score() > other.match.score());
        }

    }

}
