package keyfound.search.ranking;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import keyfound.search.Difference;
import keyfound.search.LineMatch;
import keyfound.search.Verdict;
import keyfound.search.message.ErrorMatch;
import keyfound.search.message.RetrievedEntry;
import keyfound.search.verdict.EntryVerdicts;
import keyfound.search.verdict.Ruling;
import keyfound.signature.Candidate;

/// A near entry, judged as soon as somebody asks for its verdict.
///
/// Two of them are equal when they are the same.
public final class JudgedEntry {

    private final RetrievedEntry retrieved;

    private final double score;

    private final Judgement judgement;

    JudgedEntry(RetrievedEntry retrieved, double score, Judgement judgement) {
        this.retrieved = retrieved;
        this.score = score;
        this.judgement = judgement;
    }

    /// @param lines of the paste that speak for it
    public JudgedEntry(RetrievedEntry retrieved, double score, Verdict verdict, Optional<Difference> difference,
            Optional<ErrorMatch> error, List<LineMatch> lines) {
        this(retrieved, score,
                new Judgement(new Ruling(verdict, () -> difference, error, Optional.empty()), List.copyOf(lines)));
    }

    public RetrievedEntry retrieved() {
        return this.retrieved;
    }

    /// Comparable within one search; higher is better.
    public double score() {
        return this.score;
    }

    public Verdict verdict() {
        return this.judgement.ruling().verdict();
    }

    /// What keeps it from being known, when it is similar.
    public Optional<Difference> difference() {
        return this.judgement.ruling().difference();
    }

    /// The message of the entry that the paste says best; empty when none shares enough
    /// with it.
    public Optional<ErrorMatch> error() {
        return this.judgement.ruling().error();
    }

    /// The lines of the paste that speak for it.
    public List<LineMatch> lines() {
        return this.judgement.lines();
    }

    /// The line that alone keeps it from being known; empty when there is none.
    public Optional<Candidate> beside() {
        return this.judgement.ruling().beside();
    }

    /// Whether its verdict may be about this line; told without judging it.
    boolean isAbout(Candidate line) {
        return this.judgement.isAbout(line);
    }

    /// Known after all, below an entry that explains the line which this one does not.
    /// @param explained the line of the entry above
    JudgedEntry asKnownBeside(Optional<Candidate> explained) {
        return with(own -> (own.beside().isPresent() && own.beside().equals(explained))
                ? new Ruling(Verdict.KNOWN, own.error(), own.beside()) : own);
    }

    /// What was known, below an entry that is not, is no answer.
    JudgedEntry asMerelySimilar() {
        return with(own -> (own.verdict() != Verdict.KNOWN) ? own
                : new Ruling(Verdict.SIMILAR,
                        () -> own.error().map(match -> EntryVerdicts.difference(match, this.retrieved.question())),
                        own.error(), Optional.empty()));
    }

    /// The same message about another name than the one brought.
    JudgedEntry ofAnotherName() {
        return with(own -> (own.verdict() != Verdict.KNOWN) ? own : new Ruling(Verdict.SIMILAR,
                () -> own.error().map(EntryVerdicts::otherName), own.error(), Optional.empty()));
    }

    /// In the place of another one that quotes the same message.
    JudgedEntry insteadOf(JudgedEntry first) {
        boolean known = first.verdict() == Verdict.KNOWN;
        return with(own -> known ? new Ruling(Verdict.KNOWN, own.error(), Optional.empty())
                : new Ruling(own.verdict(), own::difference, own.error(), Optional.empty()))
            .withScore(first.score());
    }

    /// With the verdict of its surest twin.
    JudgedEntry asSureAs(Verdict surest) {
        return with(own -> {
            Verdict verdict = EntryVerdicts.ofTwin(own.verdict(), own.difference(), surest);
            return (verdict == own.verdict()) ? own : new Ruling(verdict, own.error(), Optional.empty());
        });
    }

    JudgedEntry withScore(double other) {
        return new JudgedEntry(this.retrieved, other, this.judgement);
    }

    private JudgedEntry with(UnaryOperator<Ruling> change) {
        return new JudgedEntry(this.retrieved, this.score, this.judgement.with(change));
    }

}
